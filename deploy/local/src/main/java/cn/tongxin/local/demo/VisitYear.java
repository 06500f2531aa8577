package cn.tongxin.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A year of visits up to the day before: one to three to each person. */
final class VisitYear {
  private static final int DAYS = 365;
  private static final int MOST = 3;
  private static final int WITH_OUTCOME = 5;
  private static final int BY_DEPUTY = 4;
  private static final List<String> PURPOSES =
      List.of("ROUTINE", "ROUTINE", "ROUTINE", "ROUTINE", "RECEPTION", "MAJOR_EVENT");

  private VisitYear() {}

  /** The visits to one person, the last one on the day before {@code day} at the latest. */
  static Stream<VisitRecord> of(Person person, UUID memberRef, LocalDate day) {
    Random random = new Random(person.number().hashCode());
    int visits = 1 + random.nextInt(MOST);
    int apart = DAYS / visits;
    return IntStream.range(0, visits)
        .mapToObj(
            i ->
                visit(
                    person,
                    i,
                    memberRef,
                    day.minusDays(1 + (long) i * apart + random.nextInt(apart))));
  }

  private static VisitRecord visit(Person person, int nth, UUID memberRef, LocalDate on) {
    String name = "visit " + person.number() + " " + nth;
    Random random = new Random(name.hashCode());
    String who = random.nextInt(BY_DEPUTY) == 0 ? "deputy-" : "officer-";
    return new VisitRecord(
        Ids.of(name),
        memberRef,
        PURPOSES.get(random.nextInt(PURPOSES.size())),
        on,
        List.of(who + person.village().township()),
        null,
        random.nextInt(WITH_OUTCOME) == 0 ? "了解生产经营情况，无困难。" : null);
  }

  /** The visit that answers a window which had begun before {@code day}. */
  static VisitRecord answering(UUID mustVisitId, UUID memberRef, String officer, LocalDate on) {
    UUID id = Ids.of("visit answering " + mustVisitId);
    return new VisitRecord(id, memberRef, "GREETING", on, List.of(officer), mustVisitId, null);
  }
}
