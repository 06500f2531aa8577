package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /**
   * The visit is owed no more.
   *
   * @param countsAs where its member's entry was merged into another one: that one's window for the
   *     same cause, for which visits that name this one count
   */
  record MustVisitWithdrawn(
      UUID mustVisitId,
      UUID memberRef,
      AreaCode area,
      List<String> officers,
      LocalDate from,
      LocalDate to,
      @Nullable UUID countsAs)
      implements MustVisitEvent {}
}
