package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What activity told about one service request. */
sealed interface AnswerFact {

  /** Its place among the request's events; of two of the same form the later one holds. */
  long seq();

  /** The day by which the owner is to answer. */
  record Due(AreaCode area, String owner, LocalDate dueOn, long seq) implements AnswerFact {}

  /** Somebody answers for it from now on. */
  record Owner(String owner, long seq) implements AnswerFact {}

  /**
   * Whether the time limit runs.
   *
   * @param until last day of a pause; absent while it runs
   */
  record Pause(@Nullable LocalDate until, long seq) implements AnswerFact {}

  /** Whether it is answered. */
  record Closing(boolean answered, long seq) implements AnswerFact {}
}
