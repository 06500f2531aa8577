package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gatherings that tests speak of. */
final class Samples {
  static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c1");
  static final UUID ORGANISATION = UUID.fromString("0198f3a0-0000-7000-8000-0000000000d1");
  static final UUID SERIES = UUID.fromString("0198f3a0-0000-7000-8000-0000000000e1");
  static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  static final AreaCode TOWNSHIP = new AreaCode("410225105");
  static final LocalDate DAY = LocalDate.parse("2026-11-20");
  static final Gathering.Recording BY =
      new Gathering.Recording("officer-410225105", Instant.parse("2026-11-22T02:03:04Z"));

  static Session session(LocalDate on, int minutes, @Nullable Integer room) {
    return new Session(on, LocalTime.of(9, 0), minutes, "town hall", null, room, "policy");
  }

  /** A plan of one session with room for 100. */
  static GatheringPlan plan(GatheringKind kind, LocalDate on, @Nullable Integer quorum) {
    return plan(kind, TOWNSHIP, null, List.of(session(on, 90, 100)), quorum);
  }

  static GatheringPlan plan(
      GatheringKind kind,
      AreaCode area,
      @Nullable UUID organisation,
      List<Session> sessions,
      @Nullable Integer quorum) {
    return new GatheringPlan(
        kind,
        area,
        organisation,
        "a title that stays here",
        null,
        sessions,
        List.of(new Material("slides", "https://example.org/1")),
        List.of(
            new Invitation(Audience.OFFICERS, TOWNSHIP, null, null, 25),
            new Invitation(Audience.REPRESENTATIVES, null, ORGANISATION, null, 100)),
        quorum);
  }

  /** A course of three sessions, ten days before the given one and on it. */
  static GatheringPlan course(LocalDate last) {
    List<Session> sessions =
        List.of(
            session(last.minusDays(10), 120, 120),
            session(last.minusDays(5), 120, 120),
            session(last, 90, 120));
    return plan(GatheringKind.TRAINING, TOWNSHIP, ORGANISATION, sessions, null);
  }

  static Attendance heads(int session, int officers, int representatives) {
    return new Attendance(
        session,
        List.of(
            new HeadCount(Audience.OFFICERS, officers),
            new HeadCount(Audience.REPRESENTATIVES, representatives)),
        List.of());
  }

  static Attendance named(int session, int officers, UUID... members) {
    return new Attendance(
        session,
        List.of(new HeadCount(Audience.OFFICERS, officers)),
        IntStream.range(0, members.length)
            .mapToObj(i -> new Attendee(Audience.OFFICERS, members[i], null))
            .toList());
  }

  static Holding held(LocalDate on, HeadCount... distinct) {
    return new Holding(on, List.of(distinct), null);
  }

  private Samples() {}
}
