package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a request was answered.
 *
 * @param outcome how it ended
 * @param finding what was found; private to this service
 * @param reply what the person was told; private to this service
 * @param on the day
 * @param by who recorded it
 * @param within whether that was in time
 * @param level where it was solved
 */
record Resolution(
    Outcome outcome,
    @Nullable String finding,
    @Nullable String reply,
    LocalDate on,
    String by,
    boolean within,
    Level level) {

  boolean says(Words answer) {
    return outcome == answer.outcome()
        && Objects.equals(finding, answer.finding())
        && Objects.equals(reply, answer.reply());
  }

  Resolution withoutWords() {
    return new Resolution(outcome, null, null, on, by, within, level);
  }

  /** What is said at the end. */
  record Words(Outcome outcome, @Nullable String finding, @Nullable String reply) {

    /**
     * Lets pass what a request of this kind needs: a complaint a finding and a reply, a suggestion
     * the reason that the person was told.
     *
     * @throws Problem 422 otherwise
     */
    void mustFit(NeedKind kind) {
      if (!outcome.fits(kind)) {
        throw Problem.invalid("outcome", "request.outcome");
      }
      if (kind == NeedKind.COMPLAINT && finding == null) {
        throw Problem.invalid("finding", "required");
      }
      if ((kind == NeedKind.COMPLAINT || kind == NeedKind.SUGGESTION) && reply == null) {
        throw Problem.invalid("reply", "required");
      }
    }
  }
}
