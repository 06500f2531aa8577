package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
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
      LocalDate registeredOn)
      implements MemberEvent {}

  /** What others need to know changed. */
  record MemberChanged(
      UUID memberRef,
      AreaCode area,
      MemberStatus status,
      int cadenceDays,
      @Nullable LocalDate nextContactOn,
      LocalDate registeredOn)
      implements MemberEvent {}

  /** The member is served in another place from a day on. */
  record MemberMoved(
      UUID memberRef,
      AreaCode area,
      MemberStatus status,
      int cadenceDays,
      @Nullable LocalDate nextContactOn,
      LocalDate registeredOn,
      AreaCode fromArea,
      LocalDate effectiveOn)
      implements MemberEvent {}

  /** Nothing readable is left of the member; every service does the same and confirms. */
  record MemberErased(UUID memberRef, UUID erasureId, AreaCode area, LocalDate registeredOn)
      implements MemberEvent {}
}
