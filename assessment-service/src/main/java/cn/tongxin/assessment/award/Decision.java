package cn.tongxin.assessment.award;

import cn.tongxin.serving.AreaCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one submission.
 *
 * @param area the place of the office or team
 * @param organisationId the service team; absent where it is an office
 * @param words why
 */
record Decision(
    UUID submissionId,
    AreaCode area,
    @Nullable UUID organisationId,
    Outcome outcome,
    String words) {

  /** What can come of a submission; there is no order among those of one outcome. */
  enum Outcome {
    AWARDED,
    COMMENDED,
    NOT_AWARDED;

    boolean isGood() {
      return this != NOT_AWARDED;
    }
  }
}
