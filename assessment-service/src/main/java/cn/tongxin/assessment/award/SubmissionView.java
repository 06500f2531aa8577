package cn.tongxin.assessment.award;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is answered.
 *
 * @param area the place of the office or team
 * @param organisationId the service team; absent where it is the office
 * @param opinions all of them for the county, the own one for somebody on the panel, none for
 *     others
 */
record SubmissionView(
    UUID id,
    UUID callId,
    AreaCode area,
    @Nullable UUID organisationId,
    String title,
    String text,
    @Nullable LocalDate withdrawnOn,
    List<Opinion> opinions,
    long version) {

  static SubmissionView of(Actor actor, Submission submission) {
    Submission.Snapshot s = submission.snapshot();
    boolean all = actor.roles().contains(Role.COUNTY);
    return new SubmissionView(
        s.id(),
        s.callId(),
        s.entrant().area(),
        s.entrant().organisationId(),
        s.content().title(),
        s.content().text(),
        s.withdrawnOn(),
        s.opinions().stream().filter(it -> all || it.judge().equals(actor.id())).toList(),
        s.version());
  }
}
