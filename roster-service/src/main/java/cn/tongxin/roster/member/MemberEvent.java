package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others are told of a member: never a name, always the whole published state. */
sealed interface MemberEvent {

  /**
   * The published state of a member.
   *
   * @param routineFrom day from which routine visits are owed; absent where that is since the
   *     registration
   * @param servedAgainSince absent where the office never ceased to serve the member
   */
  record Published(
      UUID memberRef,
      AreaCode area,
      MemberStatus status,
      int cadenceDays,
      @Nullable LocalDate nextContactOn,
      LocalDate registeredOn,
      @Nullable LocalDate routineFrom,
      @Nullable LocalDate servedAgainSince) {

    private static Published of(Member member) {
      return of(member, member.profile().status());
    }

    private static Published of(Member member, MemberStatus status) {
      Profile now = member.profile();
      Rhythm rhythm = now.rhythm();
      return new Published(
          member.id(),
          now.area(),
          status,
          rhythm.cadenceDays(),
          rhythm.nextContactOn(),
          member.registeredOn(),
          member.state().routineFrom(),
          member.versions().servedAgainSince());
    }
  }

  /** The office began to serve a member. */
  record MemberRegistered(@JsonUnwrapped Published member) implements MemberEvent {}

  /** What others need to know changed. */
  record MemberChanged(@JsonUnwrapped Published member) implements MemberEvent {}

  /** The member is served in another place from a day on. */
  record MemberMoved(@JsonUnwrapped Published member, AreaCode fromArea, LocalDate effectiveOn)
      implements MemberEvent {}

  /**
   * The entry counts under another one.
   *
   * @param mergeId the decision, which services confirm
   */
  record MemberMerged(@JsonUnwrapped Published member, UUID into, UUID mergeId)
      implements MemberEvent {}

  /**
   * The entry counts by itself again.
   *
   * @param mergeId the decision that is undone
   * @param undoId the undoing, which services confirm
   */
  record MemberUnmerged(@JsonUnwrapped Published member, UUID mergeId, UUID undoId)
      implements MemberEvent {}

  static MemberRegistered registered(Member member) {
    return new MemberRegistered(Published.of(member));
  }

  static MemberChanged changed(Member member) {
    return new MemberChanged(Published.of(member));
  }

  static MemberMoved moved(Member member, AreaCode from, LocalDate effectiveOn) {
    return new MemberMoved(Published.of(member), from, effectiveOn);
  }

  /** For others the entry is closed: nothing is due for it any more. */
  static MemberMerged merged(Member member, UUID into, UUID mergeId) {
    return new MemberMerged(Published.of(member, MemberStatus.CLOSED), into, mergeId);
  }

  static MemberUnmerged unmerged(Member member, UUID mergeId, UUID undoId) {
    return new MemberUnmerged(Published.of(member), mergeId, undoId);
  }

  /** Nothing readable is left of the member; every service does the same and confirms. */
  record MemberErased(UUID memberRef, UUID erasureId, AreaCode area, LocalDate registeredOn)
      implements MemberEvent {}

  /** By which days consents have to be renewed; which they are is told to nobody. */
  record ConsentsDated(UUID memberRef, AreaCode area, List<LocalDate> renewBy)
      implements MemberEvent {}
}
