package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.notification.reminder.Decision.HandedOver;
import cn.tongxin.notification.reminder.Fact.Alone;
import cn.tongxin.notification.reminder.Fact.Consents;
import cn.tongxin.notification.reminder.Fact.Pairing;
import cn.tongxin.notification.reminder.Fact.Service;
import cn.tongxin.notification.reminder.Fact.Status;
import cn.tongxin.notification.reminder.Fact.Twin;
import cn.tongxin.notification.reminder.Fact.Visit;
import cn.tongxin.notification.reminder.Fact.Window;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the care for one member. It holds facts only, each guarded by the number that
 * its source gave it; the reminders are worked out from them, so that order, repetition and replay
 * of the facts never change the end.
 */
final class CarePlan implements Plan<Fact> {
  private final UUID memberRef;
  private final long version;
  private final Facts<Service> service;
  private final Caretakers caretakers;
  private final Facts<Window> windows;
  private final Facts<Visit> visits;
  private final Facts<Consents> consents;
  private final Twins twins;
  private final Decisions decisions;

  private CarePlan(Snapshot s) {
    this.memberRef = s.memberRef();
    this.version = s.version();
    this.service =
        new Facts<>(
            s.service() == null ? List.of() : List.of(s.service()),
            Comparator.comparing(Service::registeredOn),
            Facts.newest(1));
    this.caretakers = new Caretakers(s.pairings(), s.alone());
    this.windows = new Facts<>(s.windows(), Comparator.comparing(Window::to), Facts.newest(32));
    this.visits = new Facts<>(s.visits(), Comparator.comparing(Visit::visitedOn), History::bound);
    this.consents =
        new Facts<>(s.consents(), Comparator.comparingLong(Consents::seq), Facts.newest(8));
    this.twins = new Twins(s.twins(), s.heads());
    this.decisions = new Decisions(s.postponements(), s.handedOver(), s.outgoing());
  }

  /** The plan of a member of whom nothing is known yet. */
  static CarePlan unknown(UUID memberRef) {
    return new CarePlan(
        new Snapshot(
            memberRef,
            0,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Outgoing.empty()));
  }

  /** The plan as it was stored. */
  static CarePlan stored(Snapshot snapshot) {
    return new CarePlan(snapshot);
  }

  UUID memberRef() {
    return memberRef;
  }

  @Override
  public UUID id() {
    return memberRef;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Learned learn(Fact fact) {
    return switch (fact) {
      case Service it -> learnService(it);
      case Pairing it -> caretakers.learn(it);
      case Alone it -> caretakers.learn(it);
      case Window it -> windows.learn(it);
      case Visit it -> visits.learn(it);
      case Consents it -> consents.learn(it);
      case Twin it -> twins.learn(it);
      case Decision it -> decisions.learn(it);
    };
  }

  /** What somebody wrote about an erased member goes. */
  private Learned learnService(Service news) {
    Learned learned = service.learn(news);
    if (news.status() == Status.ERASED) {
      decisions.forgetWords();
    }
    return twins.countsUnder(news.into()) ? Learned.NEWS : learned;
  }

  /** An entry under which the person counts, or counted, is told which visits are also its own. */
  @Override
  public List<Told<Fact>> passedOn(long savedAs) {
    UUID into = service.held().isEmpty() ? null : service.held().getFirst().into();
    List<Window> all = twins.withWindows(windows.held());
    return twins.passedOn(memberRef, into, visits(), all, savedAs);
  }

  /** All visits to the person, under whichever entry. */
  private List<Visit> visits() {
    return twins.with(visits.held());
  }

  /**
   * Puts a reminder off; answers whether that changed anything, for the same words may come again.
   *
   * @throws Problem 404 if this plan has no such reminder, 409 if nobody owes it any more, 422 if
   *     the day is not later than the one by which it is owed anyway, in the past, or more than a
   *     year ahead
   */
  boolean postpone(UUID reminderId, LocalDate until, String reason, Acting acting) {
    Reminder anyway = byId(reminderId, acting.today());
    if (!anyway.state().isOwed()) {
      throw Problem.conflict("reminder.not-owed", anyway.state());
    }
    return decisions.putOff(anyway, until, reason, acting);
  }

  /**
   * Windows that the one still owes are the other's, as far as these reminders are theirs; answers
   * whether there were any.
   */
  boolean handOver(Set<UUID> reminders, String from, String to) {
    List<Window> theirs =
        windows.held().stream()
            .filter(window -> reminders.contains(reminderOf(window)))
            .filter(window -> !window.withdrawn() && answer(window) == null)
            .filter(window -> decisions.officersOf(window).contains(from))
            .toList();
    theirs.forEach(window -> decisions.handOver(window, from, to));
    return !theirs.isEmpty();
  }

  /** What was decided since it was read, and is to be published. */
  List<Decision> news() {
    return decisions.news();
  }

  /** As if nobody had put it off. */
  private Reminder byId(UUID id, LocalDate today) {
    return served()
        .flatMap(known -> owed(known, today).map(it -> reminder(known, it, today)))
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("reminder.unknown"));
  }

  /** All reminders of this member as of a day; none while roster has not told of the member. */
  @Override
  public List<Reminder> reminders(LocalDate today) {
    return served()
        .flatMap(known -> owed(known, today).map(it -> reminder(known, putOff(it), today)))
        .toList();
  }

  private Stream<Service> served() {
    return service.held().stream().filter(known -> known.status() != Status.ERASED);
  }

  private Reminder reminder(Service known, Owed owed, LocalDate today) {
    return Reminder.of(memberRef, known.area(), owed, today);
  }

  private Stream<Owed> owed(Service known, LocalDate today) {
    Routine routine = new Routine(known, day -> caretakers.on(day, today));
    boolean closed = known.status() == Status.CLOSED;
    return Stream.of(
            routine.owed(History.newest(visits())).stream(),
            windows.held().stream().map(window -> owed(window, known)),
            caretakers.vacancies(ReminderKind.VACANCY, known.since(), today, closed),
            Renewals.owed(memberRef, consents.held(), caretakers.on(today), today, closed).stream())
        .flatMap(it -> it);
  }

  private Owed putOff(Owed owed) {
    return decisions
        .of(Reminder.idOf(owed.cause(memberRef)))
        .map(postponement -> owed.putOff(postponement.until()))
        .orElse(owed);
  }

  private UUID reminderOf(Window window) {
    return Reminder.idOf(Owed.cause(memberRef, window.about().toString()));
  }

  private Owed owed(Window window, Service known) {
    return new Owed(
        ReminderKind.MUST_VISIT,
        window.about().toString(),
        window.to(),
        decisions.officersOf(window),
        answer(window),
        window.withdrawn() || known.status() == Status.CLOSED || known.isAfter(window.to()));
  }

  private @Nullable UUID answer(Window window) {
    Set<UUID> ids = twins.idsOf(window);
    return visits().stream()
        .filter(visit -> visit.mustVisitId() != null && ids.contains(visit.mustVisitId()))
        .filter(visit -> !visit.voided())
        .map(Visit::about)
        .findFirst()
        .orElse(null);
  }

  /** The next day on which the calendar alone changes who looks after the member, or who should. */
  @Nullable LocalDate turnsOn(LocalDate today) {
    LocalDate since = service.held().isEmpty() ? null : service.held().getFirst().since();
    Stream<LocalDate> asked =
        consents.held().stream().flatMap(it -> it.renewBy().stream()).map(Renewals::over);
    return Stream.concat(caretakers.turns(since), asked)
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
        caretakers.pairings(),
        caretakers.alone(),
        windows.held(),
        visits.held(),
        consents.held(),
        twins.held(),
        twins.heads(),
        decisions.putOff(),
        decisions.handedOver(),
        decisions.outgoing());
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
   * @param twins what counts of other entries of the same person
   * @param heads entries under which this one counts, or counted
   * @param outgoing what was published of it when it was read
   */
  record Snapshot(
      UUID memberRef,
      long version,
      @Nullable Service service,
      List<Pairing> pairings,
      List<Alone> alone,
      List<Window> windows,
      List<Visit> visits,
      List<Consents> consents,
      List<Twin> twins,
      List<UUID> heads,
      List<Postponement> postponements,
      List<HandedOver> handedOver,
      Outgoing outgoing) {
    Snapshot {
      Objects.requireNonNull(memberRef);
    }
  }
}
