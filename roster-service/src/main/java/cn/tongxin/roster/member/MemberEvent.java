package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others are told of a member: never a name, always the whole published state. */
sealed interface MemberEvent {

  /** The office began to serve a member. */
  record MemberRegistered(
      UUID memberRef,
      AreaCode area,
      MemberStatus status,
      int cadenceDays,
      @Nullable LocalDate nextContactOn,
      LocalDate registeredOn,
      @Nullable LocalDate routineFrom,
      @Nullable LocalDate servedAgainSince)
      implements MemberEvent {}

  /** What others need to know changed. */
  record MemberChanged(
      UUID memberRef,
      AreaCode area,
      MemberStatus status,
      int cadenceDays,
      @Nullable LocalDate nextContactOn,
      LocalDate registeredOn,
      @Nullable LocalDate routineFrom,
      @Nullable LocalDate servedAgainSince)
      implements MemberEvent {}

  /** The member is served in another place from a day on. */
  record MemberMoved(
      UUID memberRef,
      AreaCode area,
      MemberStatus status,
      int cadenceDays,
      @Nullable LocalDate nextContactOn,
      LocalDate registeredOn,
      @Nullable LocalDate routineFrom,
      @Nullable LocalDate servedAgainSince,
      AreaCode fromArea,
      LocalDate effectiveOn)
      implements MemberEvent {}

  /**
   * The entry counts under another one.
   *
   * @param mergeId the decision, which services confirm
   */
  record MemberMerged(
      UUID memberRef,
      AreaCode area,
      MemberStatus status,
      int cadenceDays,
      @Nullable LocalDate nextContactOn,
      LocalDate registeredOn,
      @Nullable LocalDate routineFrom,
      @Nullable LocalDate servedAgainSince,
      UUID into,
      UUID mergeId)
      implements MemberEvent {}

  /**
   * The entry counts by itself again.
   *
   * @param mergeId the decision that is undone
   * @param undoId the undoing, which services confirm
   */
  record MemberUnmerged(
      UUID memberRef,
      AreaCode area,
      MemberStatus status,
      int cadenceDays,
      @Nullable LocalDate nextContactOn,
      LocalDate registeredOn,
      @Nullable LocalDate routineFrom,
      @Nullable LocalDate servedAgainSince,
      UUID mergeId,
      UUID undoId)
      implements MemberEvent {}

  static MemberRegistered registered(Member member) {
    Profile now = member.profile();
    Rhythm rhythm = now.rhythm();
    return new MemberRegistered(
        member.id(),
        now.area(),
        now.status(),
        rhythm.cadenceDays(),
        rhythm.nextContactOn(),
        member.registeredOn(),
        member.state().routineFrom(),
        member.versions().servedAgainSince());
  }

  static MemberChanged changed(Member member) {
    MemberRegistered it = registered(member);
    return new MemberChanged(
        it.memberRef,
        it.area,
        it.status,
        it.cadenceDays,
        it.nextContactOn,
        it.registeredOn,
        it.routineFrom,
        it.servedAgainSince);
  }

  static MemberMoved moved(Member member, AreaCode from, LocalDate effectiveOn) {
    MemberRegistered it = registered(member);
    return new MemberMoved(
        it.memberRef,
        it.area,
        it.status,
        it.cadenceDays,
        it.nextContactOn,
        it.registeredOn,
        it.routineFrom,
        it.servedAgainSince,
        from,
        effectiveOn);
  }

  /** For others the entry is closed: nothing is due for it any more. */
  static MemberMerged merged(Member member, UUID into, UUID mergeId) {
    MemberRegistered it = registered(member);
    return new MemberMerged(
        it.memberRef,
        it.area,
        MemberStatus.CLOSED,
        it.cadenceDays,
        it.nextContactOn,
        it.registeredOn,
        it.routineFrom,
        it.servedAgainSince,
        into,
        mergeId);
  }

  static MemberUnmerged unmerged(Member member, UUID mergeId, UUID undoId) {
    MemberRegistered it = registered(member);
    return new MemberUnmerged(
        it.memberRef,
        it.area,
        it.status,
        it.cadenceDays,
        it.nextContactOn,
        it.registeredOn,
        it.routineFrom,
        it.servedAgainSince,
        mergeId,
        undoId);
  }

  /** Nothing readable is left of the member; every service does the same and confirms. */
  record MemberErased(UUID memberRef, UUID erasureId, AreaCode area, LocalDate registeredOn)
      implements MemberEvent {}

  /** By which days consents have to be renewed; which they are is told to nobody. */
  record ConsentsDated(UUID memberRef, AreaCode area, List<LocalDate> renewBy)
      implements MemberEvent {}
}
