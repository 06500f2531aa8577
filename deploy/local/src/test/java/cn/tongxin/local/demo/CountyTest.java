package cn.tongxin.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.local.platform.Ports;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private final County county = County.on(DAY);

  @Test
  void theCountyIsTheSameEachTime() {
    assertThat(County.on(DAY)).isEqualTo(county);
    assertThat(County.on(DAY).placesCsv()).isEqualTo(county.placesCsv());
  }

  @Test
  void itHasThreeTownshipsOfTwelveVillagesWithNamesOfTheirOwn() {
    assertThat(county.villages()).hasSize(36).extracting(Village::code).doesNotHaveDuplicates();
    assertThat(county.villages()).extracting(Village::name).doesNotHaveDuplicates();
    assertThat(county.villages().getFirst().code()).isEqualTo("410225105201");
    assertThat(county.villages().getLast().code()).isEqualTo("410225107212");
    assertThat(county.placesCsv().lines()).hasSize(1 + 1 + 3 + 36 + 3);
  }

  @Test
  void twoThousandPeopleAreToldApartByVillageAndName() {
    assertThat(county.people()).hasSize(2_000).extracting(Person::key).doesNotHaveDuplicates();
    assertThat(county.people()).extracting(Person::number).doesNotHaveDuplicates();
    assertThat(county.people()).extracting(Person::phone).doesNotHaveDuplicates();
  }

  @Test
  void someNamesHoldACharacterBeyondTheBasicPlane() {
    assertThat(county.people())
        .extracting(Person::name)
        .filteredOn(name -> name.codePoints().anyMatch(Character::isSupplementaryCodePoint))
        .hasSize(20);
  }

  @Test
  void noPhoneIsInARangeThatNetworksUse() {
    assertThat(county.people())
        .extracting(Person::phone)
        .allMatch(phone -> phone.matches("100000\\d{5}"));
  }

  @Test
  void theYearOfVisitsIsTheSameEachTimeAndEndsTheDayBefore() {
    List<VisitRecord> visits = visits();

    assertThat(visits()).isEqualTo(visits);
    assertThat(visits).extracting(VisitRecord::id).doesNotHaveDuplicates();
    assertThat(visits).hasSizeBetween(3_500, 4_500);
    assertThat(visits)
        .extracting(VisitRecord::visitedOn)
        .allMatch(day -> day.isBefore(DAY) && !day.isBefore(DAY.minusDays(365)));
  }

  private List<VisitRecord> visits() {
    return county.people().stream()
        .flatMap(person -> VisitYear.of(person, Ids.of(person.number()), DAY))
        .toList();
  }

  @Test
  void aNewcomerIsNobodyWhomTheRosterHas() {
    UUID known = Ids.of("known");
    Person first = newcomer(Map.of());

    Person other = newcomer(Map.of(first.key(), known));

    assertThat(newcomer(Map.of())).isEqualTo(first);
    assertThat(other.name()).isNotEqualTo(first.name());
    assertThat(other.village()).isEqualTo(first.village());
  }

  private Person newcomer(Map<String, UUID> members) {
    Promises promises = new Promises(new Api(Path.of("."), new Ports(0)), 2026);
    return Newcomer.of(new LoadedCounty(county, members, promises), DAY, 1);
  }
}
