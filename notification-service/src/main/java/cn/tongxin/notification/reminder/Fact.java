package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was told about one member: the whole state of one thing after an event. */
sealed interface Fact extends Sourced
    permits Fact.Service,
        Fact.Pairing,
        Fact.Alone,
        Fact.Window,
        Fact.Visit,
        Fact.Twin,
        Fact.Consents,
        Decision {

  /**
   * How the office serves the member.
   *
   * @param cadenceDays days between two routine visits
   * @param nextContactOn day by which an away member is to be contacted
   * @param registeredOn day from which routine visits are owed: the registration, or for somebody
   *     taken over from a list the day of that
   * @param servedAgainSince day since which the office serves the member again; absent where it
   *     never ceased to
   * @param into the entry under which the person counts, where the member was entered twice
   */
  record Service(
      UUID about,
      AreaCode area,
      Status status,
      int cadenceDays,
      @Nullable LocalDate nextContactOn,
      LocalDate registeredOn,
      @Nullable LocalDate servedAgainSince,
      @Nullable UUID into,
      long seq)
      implements Fact {
    private static final int DAYS_TO_BEGIN = 7;

    /** Of somebody who was entered once. */
    Service(
        UUID about,
        AreaCode area,
        Status status,
        int cadenceDays,
        @Nullable LocalDate nextContactOn,
        LocalDate registeredOn,
        long seq) {
      this(about, area, status, cadenceDays, nextContactOn, registeredOn, null, null, seq);
    }

    /** The first day of the present service. */
    LocalDate since() {
      return Objects.requireNonNullElse(servedAgainSince, registeredOn);
    }

    /** Whether that day was before the member was served again. */
    boolean isAfter(LocalDate day) {
      return servedAgainSince != null && day.isBefore(servedAgainSince);
    }

    /**
     * What was owed when the service ceased is due a week after it began again, at the earliest.
     */
    LocalDate due(LocalDate day) {
      LocalDate first = servedAgainSince == null ? day : servedAgainSince.plusDays(DAYS_TO_BEGIN);
      return day.isBefore(first) ? first : day;
    }
  }

  /** Whether the office serves a member now. */
  enum Status {
    ACTIVE,
    AWAY,
    CLOSED,
    /** Nothing about the member is kept but that. */
    ERASED
  }

  /**
   * Who looks after the member, from the first to the last day.
   *
   * @param to absent while no end is known
   */
  record Pairing(
      UUID about, String officer, String deputy, LocalDate from, @Nullable LocalDate to, long seq)
      implements Fact, SubjectFact {

    /** Whether it holds on that day. */
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && !isOver(day);
    }

    /** Whether that day is after its last one. */
    boolean isOver(LocalDate day) {
      return to != null && day.isAfter(to);
    }
  }

  /**
   * A pairing was without a second person, whatever became of it later.
   *
   * @param about the pairing
   * @param since its first day
   */
  record Alone(UUID about, LocalDate since, long seq) implements Fact, SubjectFact {}

  /**
   * A window within which a visit is owed.
   *
   * @param officers who owe it, the first person first
   * @param withdrawn owed no more
   */
  record Window(
      UUID about, List<String> officers, LocalDate from, LocalDate to, boolean withdrawn, long seq)
      implements Fact {

    boolean isOnTheSameDays(Window other) {
      return from.equals(other.from) && to.equals(other.to);
    }
  }

  /**
   * A visit that happened.
   *
   * @param mustVisitId the window that it answers
   * @param voided recorded in error: it counts for nothing
   */
  record Visit(
      UUID about, LocalDate visitedOn, @Nullable UUID mustVisitId, boolean voided, long seq)
      implements Fact {}

  /**
   * What counts of another entry of the same person.
   *
   * @param about the other entry
   * @param visits its visits; none when the two were not of one person after all
   * @param windows those that its visits may name
   * @param seq how often the other entry's plan was saved
   */
  record Twin(UUID about, List<Visit> visits, List<Window> windows, long seq) implements Fact {
    public Twin {
      visits = List.copyOf(visits);
      windows = List.copyOf(windows);
    }
  }

  /**
   * By which days consents of the member have to be renewed, whichever they are.
   *
   * @param about made of the number, because what was owed before is still known
   */
  record Consents(UUID about, List<LocalDate> renewBy, long seq) implements Fact {
    public Consents {
      renewBy = List.copyOf(renewBy);
    }
  }
}
