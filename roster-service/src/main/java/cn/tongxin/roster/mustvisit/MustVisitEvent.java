package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What others are told of a window: never its reason. */
sealed interface MustVisitEvent {

  /** A visit is owed, or what is known of it changed. */
  record MustVisitAnnounced(
      UUID mustVisitId,
      UUID memberRef,
      AreaCode area,
      List<String> officers,
      LocalDate from,
      LocalDate to)
      implements MustVisitEvent {}

  /** The visit is owed no more. */
  record MustVisitWithdrawn(
      UUID mustVisitId,
      UUID memberRef,
      AreaCode area,
      List<String> officers,
      LocalDate from,
      LocalDate to)
      implements MustVisitEvent {}
}
