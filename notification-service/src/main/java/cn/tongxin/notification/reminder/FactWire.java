package cn.tongxin.notification.reminder;

import static java.util.Objects.requireNonNull;

import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this service reads of events about members: see {@code contracts/expectations}. */
final class FactWire {
  private static final String MEMBER = "cn.tongxin.roster.member-";
  private static final String PAIRING = "cn.tongxin.roster.pairing-";
  private static final String MUST_VISIT = "cn.tongxin.roster.must-visit-";
  private static final String VISIT = "cn.tongxin.activity.visit-";

  static final EventTypes<Shape> TYPES =
      DecisionWire.on(new EventTypes<>())
          .on(MEMBER + "registered.v1", Member.class, it -> it)
          .on(MEMBER + "changed.v1", Member.class, it -> it)
          .on(MEMBER + "moved.v1", Member.class, it -> it)
          .on(MEMBER + "merged.v1", Merged.class, it -> it)
          .on(MEMBER + "unmerged.v1", Unmerged.class, it -> it)
          .on(MEMBER + "consents-dated.v1", ConsentsDated.class, it -> it)
          .on(MEMBER + "erased.v1", Erased.class, it -> it)
          .on(PAIRING + "started.v1", PairingShape.class, it -> it)
          .on(PAIRING + "ended.v1", PairingShape.class, it -> it)
          .on(MUST_VISIT + "announced.v1", Window.class, it -> seq -> it.told(false, seq))
          .on(MUST_VISIT + "withdrawn.v1", Window.class, it -> seq -> it.told(true, seq))
          .on(VISIT + "completed.v1", Visit.class, it -> seq -> it.told(false, seq))
          .on(VISIT + "voided.v1", Visit.class, it -> seq -> it.told(true, seq));

  /** An event as it is read. */
  interface Shape {

    /** What it tells of a member, as the event with this number; nothing if it is of no member. */
    Stream<Told<Fact>> told(long seq);

    /** What it tells of a household or an organisation; nothing if it is of neither. */
    default Stream<Told<SubjectFact>> ofSubject(long seq) {
      return Stream.of();
    }

    /** The decision that roster wants confirmed, if it is one. */
    default Optional<UUID> confirms() {
      return Optional.empty();
    }
  }

  /** An entry that counts under another one: it is closed, and its visits are the other's too. */
  record Merged(@JsonUnwrapped Member member, UUID into, UUID mergeId) implements Shape {
    Merged {
      requireNonNull(into);
      requireNonNull(mergeId);
    }

    @Override
    public Stream<Told<Fact>> told(long seq) {
      return member.told(into, seq);
    }

    @Override
    public Optional<UUID> confirms() {
      return Optional.of(mergeId);
    }
  }

  /** An entry that counts by itself again. */
  record Unmerged(@JsonUnwrapped Member member, UUID undoId) implements Shape {
    Unmerged {
      requireNonNull(undoId);
    }

    @Override
    public Stream<Told<Fact>> told(long seq) {
      return member.told(seq);
    }

    @Override
    public Optional<UUID> confirms() {
      return Optional.of(undoId);
    }
  }

  record Member(
      UUID memberRef,
      AreaCode area,
      Fact.Status status,
      int cadenceDays,
      @Nullable LocalDate nextContactOn,
      LocalDate registeredOn,
      @Nullable LocalDate routineFrom,
      @Nullable LocalDate servedAgainSince)
      implements Shape {
    Member {
      requireNonNull(memberRef);
      requireNonNull(area);
      requireNonNull(status);
      requireNonNull(registeredOn);
      if (cadenceDays < 1 || cadenceDays > 3660) {
        throw new IllegalArgumentException("cadence");
      }
    }

    @Override
    public Stream<Told<Fact>> told(long seq) {
      return told(null, seq);
    }

    Stream<Told<Fact>> told(@Nullable UUID into, long seq) {
      return Stream.of(
          new Told<>(
              memberRef,
              new Fact.Service(
                  memberRef,
                  area,
                  status,
                  cadenceDays,
                  nextContactOn,
                  Objects.requireNonNullElse(routineFrom, registeredOn),
                  servedAgainSince,
                  into,
                  seq)));
    }
  }

  record Erased(UUID memberRef, UUID erasureId, AreaCode area, LocalDate registeredOn)
      implements Shape {
    Erased {
      requireNonNull(memberRef);
      requireNonNull(erasureId);
      requireNonNull(area);
      requireNonNull(registeredOn);
    }

    @Override
    public Stream<Told<Fact>> told(long seq) {
      return Stream.of(
          new Told<>(
              memberRef,
              new Fact.Service(memberRef, area, Fact.Status.ERASED, 1, null, registeredOn, seq)));
    }
  }

  record ConsentsDated(UUID memberRef, List<LocalDate> renewBy) implements Shape {
    ConsentsDated {
      requireNonNull(memberRef);
      renewBy = List.copyOf(renewBy);
    }

    @Override
    public Stream<Told<Fact>> told(long seq) {
      UUID about = Reminder.idOf("consents:" + memberRef + ":" + seq);
      return Stream.of(new Told<>(memberRef, new Fact.Consents(about, renewBy, seq)));
    }
  }

  record Window(
      UUID mustVisitId,
      UUID memberRef,
      AreaCode area,
      List<String> officers,
      LocalDate from,
      LocalDate to) {
    Window {
      requireNonNull(mustVisitId);
      requireNonNull(memberRef);
      officers = List.copyOf(officers);
      requireNonNull(from);
      requireNonNull(to);
    }

    Stream<Told<Fact>> told(boolean withdrawn, long seq) {
      return Stream.of(
          new Told<>(memberRef, new Fact.Window(mustVisitId, officers, from, to, withdrawn, seq)));
    }
  }

  record Visit(
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      LocalDate visitedOn,
      @Nullable UUID mustVisitId) {
    Visit {
      requireNonNull(visitId);
      requireNonNull(memberRef);
      requireNonNull(visitedOn);
    }

    Stream<Told<Fact>> told(boolean voided, long seq) {
      return Stream.of(
          new Told<>(memberRef, new Fact.Visit(visitId, visitedOn, mustVisitId, voided, seq)));
    }
  }

  private FactWire() {}
}
