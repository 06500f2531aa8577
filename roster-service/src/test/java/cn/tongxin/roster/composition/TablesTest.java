package cn.tongxin.roster.composition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String LIUYUAN = "410225105201";
  private static final String YANGZHUANG = "410225105202";

  private Census census = new Census(Territory.plain());

  @Test
  void largeCountsArePublishedAtEveryLevel() {
    served(30, LIUYUAN, "TEACHER");
    served(20, YANGZHUANG, "TEACHER");

    assertThat(at("410225").total()).isEqualTo(50);
    assertThat(at("410225").byCategory()).containsExactly(new Cell("TEACHER", 50));
    assertThat(at("410225105").byPlace())
        .containsExactly(new Cell(LIUYUAN, 30), new Cell(YANGZHUANG, 20));
    assertThat(at(LIUYUAN).byAge()).containsExactly(new Cell("FROM_36_TO_45", 30));
  }

  @Test
  void aSmallCountInOneVillageHidesTheOtherVillagesTooWhereTheTownshipIsPublished() {
    served(30, LIUYUAN, "TEACHER");
    served(3, YANGZHUANG, "TEACHER");

    assertThat(at("410225105").byPlace())
        .containsExactly(new Cell(LIUYUAN, null), new Cell(YANGZHUANG, null));
    assertThat(at(LIUYUAN).byCategory()).containsExactly(new Cell("TEACHER", null));
    assertThat(at(YANGZHUANG).total()).isNull();
    assertThat(at("410225105").total()).isEqualTo(33);
  }

  @Test
  void whoHasNoVillageIsCountedUnderTheTownshipsOwnCode() {
    served(8, "410225105", "DOCTOR");
    served(9, LIUYUAN, "DOCTOR");

    assertThat(at("410225105").byPlace())
        .containsExactly(new Cell("410225105", 8), new Cell(LIUYUAN, 9));
    assertThat(at("410225").byPlace()).containsExactly(new Cell("410225105", 17));
  }

  @Test
  void aQuarterCountsAsItsVillage() {
    served(7, LIUYUAN + "001", "DOCTOR");

    assertThat(at(LIUYUAN).total()).isEqualTo(7);
  }

  @Test
  void aVillageMergedAcrossATownshipAndAMergedTownshipCountWhereTheyLieNow() {
    census =
        new Census(
            Territory.of(
                Map.of(
                    new AreaCode(LIUYUAN), new AreaCode("410225106201"),
                    new AreaCode("410225107"), new AreaCode("410225106"))));
    served(10, LIUYUAN + "001", "TEACHER");
    served(20, "410225106201", "TEACHER");
    served(30, "410225107201", "TEACHER");
    served(40, "410225107", "TEACHER");

    assertThat(at("410225").byPlace()).containsExactly(new Cell("410225106", 100));
    assertThat(at("410225106").byPlace())
        .containsExactly(
            new Cell("410225106", 40), new Cell("410225106201", 30), new Cell("410225107201", 30));
    assertThat(at("410225106201").byCategory()).containsExactly(new Cell("TEACHER", 30));
  }

  @Test
  void whatIsSensitiveIsCountedFromTenAndFromTheTownshipUp() {
    keeping(10, LIUYUAN, "hardship");
    keeping(9, LIUYUAN, "belief");
    keeping(12, "410225106201", "hardship");

    assertThat(at("410225").sensitive())
        .containsExactly(new Cell("belief", null), new Cell("hardship", 22));
    assertThat(at("410225105").sensitive())
        .containsExactly(new Cell("belief", null), new Cell("hardship", 10));
    assertThat(at(LIUYUAN).sensitive()).isEmpty();
    assertThat(at("410225").byCategory()).isEmpty();
  }

  @Test
  void nineHideTheirNeighbourToo() {
    keeping(9, LIUYUAN, "hardship");
    keeping(30, "410225106201", "hardship");
    keeping(40, "410225107201", "hardship");

    assertThat(at("410225105").sensitive()).containsExactly(new Cell("hardship", null));
    assertThat(at("410225106").sensitive()).containsExactly(new Cell("hardship", null));
    assertThat(at("410225107").sensitive()).containsExactly(new Cell("hardship", 40));
    assertThat(at("410225").sensitive()).containsExactly(new Cell("hardship", 79));
  }

  private void keeping(int many, String area, String category) {
    for (int i = 0; i < many; i++) {
      census.add(new AreaCode(area), List.of(), List.of(category), band("1985-01"));
    }
  }

  @Test
  void aBirthdayIsKeptFromTheFirstOfTheMonth() {
    assertThat(Stream.of("2008-11", "2008-12", "1990-12", "1966-11").map(TablesTest::band))
        .containsExactly(
            AgeBand.FROM_18_TO_35, AgeBand.UP_TO_17, AgeBand.FROM_18_TO_35, AgeBand.FROM_60);
    assertThat(AgeBand.of(null, TODAY)).isEqualTo(AgeBand.UNKNOWN);
  }

  private static AgeBand band(String month) {
    return AgeBand.of(YearMonth.parse(month), TODAY);
  }

  private void served(int many, String area, String category) {
    for (int i = 0; i < many; i++) {
      census.add(new AreaCode(area), List.of(category), List.of(), band("1985-01"));
    }
  }

  private Composition at(String place) {
    return Tables.of(census, 5, 10).stream()
        .filter(composition -> composition.place().value().equals(place))
        .findFirst()
        .orElseThrow();
  }
}
