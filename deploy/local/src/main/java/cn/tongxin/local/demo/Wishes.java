package cn.tongxin.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Members who agreed to be greeted, and when they wish it. */
final class Wishes {
  private static final int EACH_VILLAGE = 4;
  private static final int GRANTED_DAYS_BEFORE = 300;
  private static final int YEARS = 2;
  private static final List<List<String>> OCCASIONS =
      List.of(
          List.of("SPRING_FESTIVAL", "NATIONAL_DAY"),
          List.of("SPRING_FESTIVAL"),
          List.of("MID_AUTUMN", "NEW_YEAR"),
          List.of("SPRING_FESTIVAL", "DRAGON_BOAT"));

  private final Api api;
  private final LocalDate day;

  /** Consents count their days from {@code day}. */
  Wishes(Api api, LocalDate day) {
    this.api = api;
    this.day = day;
  }

  /** Those in the county who are greeted. */
  static List<Person> greeted(County county) {
    return county.villages().stream()
        .flatMap(
            v -> county.people().stream().filter(p -> p.village().equals(v)).limit(EACH_VILLAGE))
        .toList();
  }

  /** Answers how many members were given their wishes. */
  int note(County county, Map<String, UUID> members) throws Exception {
    List<Person> greeted = greeted(county);
    Stream<Callable<Answer>> calls =
        greeted.stream()
            .map(
                person ->
                    () -> note(person, LoadedCounty.idOf(members, person), occasions(person)));
    return Several.all(calls.toList()).size();
  }

  private static List<String> occasions(Person person) {
    return OCCASIONS.get(Math.floorMod(person.number().hashCode(), OCCASIONS.size()));
  }

  /** Notes consent and occasions; answers the second request's answer. */
  Answer note(Person person, UUID member, List<String> occasions) throws InterruptedException {
    String officer = "officer-" + person.village().township();
    api.put(officer, "/members/" + member + "/consents/GREETING", consent());
    return api.put(officer, "/members/" + member + "/occasions", Map.of("occasions", occasions));
  }

  private Map<String, String> consent() {
    return Map.of(
        "grantedOn",
        day.minusDays(GRANTED_DAYS_BEFORE).toString(),
        "expiresOn",
        day.plusYears(YEARS).toString(),
        "noticeVersion",
        "1",
        "method",
        "PAPER");
  }
}
