package cn.tongxin.notification.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.notification.reminder.Fact.Pairing;
import cn.tongxin.notification.reminder.Fact.Service;
import cn.tongxin.notification.reminder.Fact.Status;
import cn.tongxin.notification.reminder.Fact.Visit;
import cn.tongxin.notification.reminder.Fact.Window;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the care for one member. It holds facts only, each guarded by the number that
 * its source gave it; the reminders are worked out from them, so that order, repetition and replay
 * of the facts never change the end.
 */
final class CarePlan {
  private final UUID memberRef;
  private final long version;
  private final Facts<Service> service;
  private final Facts<Pairing> pairings;
  private final Facts<Window> windows;
  private final Facts<Visit> visits;
  private List<Postponement> postponements;

  private CarePlan(Snapshot s) {
    this.memberRef = s.memberRef();
    this.version = s.version();
    this.service =
        new Facts<>(
            s.service() == null ? List.of() : List.of(s.service()),
            Comparator.comparing(Service::registeredOn),
            Facts.newest(1));
    this.pairings =
        new Facts<>(s.pairings(), Comparator.comparing(Pairing::from), Facts.newest(16));
    this.windows = new Facts<>(s.windows(), Comparator.comparing(Window::to), Facts.newest(32));
    this.visits = new Facts<>(s.visits(), Comparator.comparing(Visit::visitedOn), History::bound);
    this.postponements = s.postponements();
  }

  /** The plan of a member of whom nothing is known yet. */
  static CarePlan unknown(UUID memberRef) {
    return new CarePlan(
        new Snapshot(memberRef, 0, null, List.of(), List.of(), List.of(), List.of()));
  }

  /** The plan as it was stored. */
  static CarePlan stored(Snapshot snapshot) {
    return new CarePlan(snapshot);
  }

  UUID memberRef() {
    return memberRef;
  }

  /** How often it was saved; 0 for one that was not. */
  long version() {
    return version;
  }

  /** Takes in what another service told. */
  Learned learn(Fact fact) {
    return switch (fact) {
      case Service it -> learnService(it);
      case Pairing it -> pairings.learn(it);
      case Window it -> windows.learn(it);
      case Visit it -> visits.learn(it);
    };
  }

  /** What somebody wrote about an erased member goes. */
  private Learned learnService(Service news) {
    Learned learned = service.learn(news);
    if (news.status() == Status.ERASED) {
      postponements = List.of();
    }
    return learned;
  }

  /**
   * Puts a reminder off; answers whether that changed anything, for the same words may come again.
   *
   * @throws Problem 404 if this plan has no such reminder, 409 if nobody owes it any more, 422 if
   *     the day is not later than the present one, in the past, or more than a year ahead
   */
  boolean postpone(UUID reminderId, LocalDate until, String reason, Acting acting) {
    Reminder reminder = byId(reminderId, acting.today());
    if (!reminder.state().isOwed()) {
      throw Problem.conflict("reminder.not-owed", reminder.state());
    }
    Optional<Postponement> before = postponementOf(reminderId);
    if (before.filter(p -> p.until().equals(until) && p.reason().equals(reason)).isPresent()) {
      return false;
    }
    mustBeLater(until, reminder.dueOn(), acting.today());
    List<Postponement> all = new ArrayList<>(postponements);
    all.removeIf(p -> p.reminderId().equals(reminderId) || !produces(p, acting.today()));
    all.add(new Postponement(reminderId, until, reason, acting.by(), acting.at()));
    postponements = List.copyOf(all);
    return true;
  }

  /**
   * Windows that the one still owes are the other's; answers whether that changed anything. They
   * keep their number: what roster announces later holds.
   */
  boolean handOver(String from, String to) {
    return windows.replace(window -> answer(window) == null ? window.handedOver(from, to) : window);
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

  private boolean produces(Postponement postponement, LocalDate today) {
    return reminders(today).stream().anyMatch(r -> r.id().equals(postponement.reminderId()));
  }

  private Reminder byId(UUID id, LocalDate today) {
    return reminders(today).stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("reminder.unknown"));
  }

  private Optional<Postponement> postponementOf(UUID reminderId) {
    return postponements.stream().filter(p -> p.reminderId().equals(reminderId)).findFirst();
  }

  /** All reminders of this member as of a day; none while roster has not told of the member. */
  List<Reminder> reminders(LocalDate today) {
    return service.held().stream()
        .filter(known -> known.status() != Status.ERASED)
        .flatMap(known -> reminders(known, today))
        .toList();
  }

  private Stream<Reminder> reminders(Service known, LocalDate today) {
    Routine routine = new Routine(known, day -> people(day, today));
    Stream<Owed> owed =
        Stream.concat(
            routine.owed(History.newest(visits.held())).stream(),
            windows.held().stream().map(window -> owed(window, known)));
    return owed.map(it -> reminder(it, known, today));
  }

  private Owed owed(Window window, Service known) {
    return new Owed(
        ReminderKind.MUST_VISIT,
        window.about().toString(),
        window.to(),
        window.officers(),
        answer(window),
        window.withdrawn() || known.status() == Status.CLOSED);
  }

  private @Nullable Visit answer(Window window) {
    return visits.held().stream()
        .filter(visit -> window.about().equals(visit.mustVisitId()) && !visit.voided())
        .findFirst()
        .orElse(null);
  }

  private Reminder reminder(Owed owed, Service known, LocalDate today) {
    String cause = "reminder:" + memberRef + ":" + owed.cause();
    UUID id = UUID.nameUUIDFromBytes(cause.getBytes(UTF_8));
    LocalDate due =
        postponementOf(id)
            .map(Postponement::until)
            .filter(until -> until.isAfter(owed.dueOn()))
            .orElse(owed.dueOn());
    List<String> people = owed.people();
    ReminderState state = state(owed, due, today);
    return new Reminder(
        id,
        owed.kind(),
        memberRef,
        known.area(),
        people.isEmpty() ? null : people.getFirst(),
        people.size() < 2 ? null : people.get(1),
        due,
        state,
        cause,
        owed.settledBy() == null ? null : owed.settledBy().about(),
        state.isOwed() ? Escalation.of(due, today) : Escalation.NONE,
        List.of(),
        List.of());
  }

  private static ReminderState state(Owed owed, LocalDate due, LocalDate today) {
    if (owed.settledBy() != null) {
      return ReminderState.SETTLED;
    }
    if (owed.withdrawn()) {
      return ReminderState.WITHDRAWN;
    }
    return Escalation.of(due, today).state();
  }

  /**
   * Who looks after the member on a day; who does so today where nobody did, or no day is named.
   */
  private List<String> people(@Nullable LocalDate day, LocalDate today) {
    List<String> then = day == null ? List.of() : holding(day);
    return then.isEmpty() ? holding(today) : then;
  }

  private List<String> holding(LocalDate day) {
    return pairings.held().reversed().stream()
        .filter(pairing -> pairing.holdsOn(day))
        .findFirst()
        .map(pairing -> List.of(pairing.officer(), pairing.deputy()))
        .orElse(List.of());
  }

  /** The next day on which the calendar alone changes who looks after the member. */
  @Nullable LocalDate turnsOn(LocalDate today) {
    return pairings.held().stream()
        .flatMap(p -> Stream.of(p.from(), p.to() == null ? p.from() : p.to().plusDays(1)))
        .filter(day -> day.isAfter(today))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(
        memberRef,
        version,
        service.held().isEmpty() ? null : service.held().getFirst(),
        pairings.held(),
        windows.held(),
        visits.held(),
        postponements);
  }

  /**
   * Who acts, and when.
   *
   * @param by the person's id
   * @param today the day in Asia/Shanghai
   */
  record Acting(String by, Instant at, LocalDate today) {}

  /**
   * The state of a plan.
   *
   * @param service absent while roster has not told of the member
   * @param version how often it was saved; 0 for one that was not
   */
  record Snapshot(
      UUID memberRef,
      long version,
      @Nullable Service service,
      List<Pairing> pairings,
      List<Window> windows,
      List<Visit> visits,
      List<Postponement> postponements) {
    Snapshot {
      Objects.requireNonNull(memberRef);
    }
  }
}
