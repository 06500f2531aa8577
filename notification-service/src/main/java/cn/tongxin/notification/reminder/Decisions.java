package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.notification.reminder.Decision.HandedOver;
import cn.tongxin.notification.reminder.Fact.Window;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided here about what is owed to one member. A decision may be learned before that
 * which it is about, and is kept until then.
 */
final class Decisions {
  private static final int MOST = 64;

  private final Facts<Postponement> putOff;
  private final Facts<HandedOver> handedOver;
  private final List<Decision> news = new ArrayList<>();
  private Outgoing outgoing;

  Decisions(List<Postponement> putOff, List<HandedOver> handedOver, Outgoing outgoing) {
    this.putOff =
        new Facts<>(putOff, Comparator.comparingLong(Postponement::seq), Facts.newest(MOST));
    this.handedOver =
        new Facts<>(handedOver, Comparator.comparingLong(HandedOver::seq), Facts.newest(MOST));
    this.outgoing = outgoing;
  }

  /** Takes in what was published, perhaps from another database; numbers go on behind it. */
  Learned learn(Decision told) {
    outgoing =
        new Outgoing(
            Math.max(outgoing.seq(), told.seq()),
            outgoing.unsent(),
            outgoing.since(),
            outgoing.pending());
    return hold(told);
  }

  private Learned hold(Decision decision) {
    return switch (decision) {
      case Postponement it -> putOff.learn(it);
      case HandedOver it -> handedOver.learn(it);
    };
  }

  /**
   * Puts a reminder off; answers whether that is another word than was said already.
   *
   * @param reminder as it is without having been put off
   * @throws Problem 422 if the day is not later than its own, in the past, or more than a year
   *     ahead
   */
  boolean putOff(Reminder reminder, LocalDate until, String reason, CarePlan.Acting acting) {
    if (of(reminder.id()).filter(it -> it.says(until, reason)).isPresent()) {
      return false;
    }
    mustBeLater(until, reminder.dueOn(), acting.today());
    decide(new Postponement(reminder.id(), until, reason, acting.by(), acting.at(), next()));
    return true;
  }

  private static void mustBeLater(LocalDate until, LocalDate dueOn, LocalDate today) {
    if (!until.isAfter(dueOn)) {
      throw Problem.invalid("until", "postponement.not-later", dueOn);
    }
    if (until.isBefore(today)) {
      throw Problem.invalid("until", "postponement.past");
    }
    LocalDate last = (dueOn.isAfter(today) ? dueOn : today).plusYears(1);
    if (until.isAfter(last)) {
      throw Problem.invalid("until", "postponement.too-far", last);
    }
  }

  /** The one's part of a window is the other's. */
  void handOver(Window window, String from, String to) {
    List<String> others =
        officersOf(window).stream().map(id -> id.equals(from) ? to : id).distinct().toList();
    decide(new HandedOver(window.about(), others, window.seq(), next()));
  }

  private void decide(Decision decision) {
    Learned _ = hold(decision);
    news.add(decision);
  }

  private long next() {
    return outgoing.seq() + news.size() + 1;
  }

  Optional<Postponement> of(UUID reminderId) {
    return putOff.held().stream().filter(it -> it.about().equals(reminderId)).findFirst();
  }

  /** Who owes a window; roster's word where it is newer than what was decided here. */
  List<String> officersOf(Window window) {
    return handedOver.held().stream()
        .filter(it -> it.about().equals(window.about()))
        .filter(it -> it.announcement() == window.seq())
        .findFirst()
        .map(HandedOver::officers)
        .orElse(window.officers());
  }

  void forgetWords() {
    boolean _ = putOff.replace(Postponement::withoutWords);
  }

  /** What was decided since the plan was read, in order, and is to be published. */
  List<Decision> news() {
    return List.copyOf(news);
  }

  List<Postponement> putOff() {
    return putOff.held();
  }

  List<HandedOver> handedOver() {
    return handedOver.held();
  }

  /** What was published when the plan was read. */
  Outgoing outgoing() {
    return outgoing;
  }
}
