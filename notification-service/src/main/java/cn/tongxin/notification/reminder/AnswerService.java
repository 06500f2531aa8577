package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.ConcurrentChange;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Keeps what is known of the answers that are owed, and the reminders of them: one read, one write
 * of what is known, one write of reminders for a poll, as {@link ReminderService} does for visits.
 */
@Service
class AnswerService {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int TRIES = 10;
  private static final Set<ReminderKind> OF_REQUESTS = EnumSet.of(ReminderKind.ANSWER);

  private final MongoAnswers answers;
  private final Reminders reminders;
  private final Escalations escalations;
  private final ChangeWatch watch;
  private final Clock clock;

  AnswerService(
      MongoAnswers answers,
      Reminders reminders,
      Escalations escalations,
      ChangeWatch watch,
      Clock clock) {
    this.answers = answers;
    this.reminders = reminders;
    this.escalations = escalations;
    this.watch = watch;
    this.clock = clock;
  }

  /** A fact and the request that it is about. */
  record Told(UUID requestId, AnswerFact fact) {}

  /** Takes in facts. */
  void learn(List<Told> told) {
    List<Told> left = told;
    for (int tries = TRIES; !left.isEmpty(); tries--) {
      if (tries == 0) {
        throw new ConcurrentChange(left.size() + " facts");
      }
      Set<UUID> lost = learnOnce(left);
      left = left.stream().filter(fact -> lost.contains(fact.requestId())).toList();
    }
  }

  private Set<UUID> learnOnce(List<Told> told) {
    Map<UUID, AnswerDocument> known = known(told.stream().map(Told::requestId).toList());
    Map<UUID, List<Told>> news = told.stream().collect(Collectors.groupingBy(Told::requestId));
    List<AnswerDocument> changed = new ArrayList<>();
    List<AnswerDocument> same = new ArrayList<>();
    news.forEach(
        (id, facts) -> {
          AnswerDocument before = known.get(id);
          AnswerPlan plan = before == null ? AnswerPlan.unknown(id) : before.plan();
          for (Told fact : facts) {
            plan = plan.learn(fact.fact());
          }
          if (before != null && before.plan().equals(plan)) {
            same.add(before); // its reminder may not have been written before a crash
          } else {
            changed.add(next(plan, before == null ? 0 : before.version()));
          }
        });
    return write(changed, same);
  }

  /**
   * Writes anew what the calendar alone has changed, for some requests at a time; answers for how
   * many, so 0 when all is done.
   */
  int sweep(int limit) {
    Collection<AnswerDocument> late = known(reminders.late(OF_REQUESTS, today(), limit)).values();
    Set<UUID> _ =
        write(late.stream().map(known -> next(known.plan(), known.version())).toList(), List.of());
    return late.size();
  }

  private Map<UUID, AnswerDocument> known(Collection<UUID> ids) {
    return answers.of(Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(AnswerDocument::id, Function.identity()));
  }

  private static AnswerDocument next(AnswerPlan plan, long version) {
    return AnswerDocument.of(plan, version + 1, UUID.randomUUID());
  }

  private Set<UUID> write(List<AnswerDocument> changed, List<AnswerDocument> same) {
    Set<UUID> lost = answers.save(changed);
    List<Change> plain =
        Stream.concat(changed.stream(), same.stream())
            .filter(document -> !lost.contains(document.id()))
            .map(this::change)
            .toList();
    List<Change> changes = escalations.told(plain, today());
    reminders.apply(changes, clock.instant());
    watch.changed(
        changes.stream()
            .flatMap(change -> change.put().stream())
            .flatMap(reminder -> reminder.people().stream())
            .collect(Collectors.toSet()));
    return lost;
  }

  private Change change(AnswerDocument document) {
    return new Change(
        document.version(), document.plan().reminder(today()).stream().toList(), List.of());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }
}
