package cn.tongxin.roster.erasure;

import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes the demand of a person to be erased, and says how far it has come. */
@Service
final class ErasureService {
  private final Members members;
  private final Erasures erasures;
  private final ErasureWorkService work;
  private final ErrandService<ErasureDocument> errands;
  private final Clock clock;

  ErasureService(
      Members members,
      Erasures erasures,
      ErasureWorkService work,
      ErrandService<ErasureDocument> errands,
      Clock clock) {
    this.members = members;
    this.erasures = erasures;
    this.work = work;
    this.errands = errands;
    this.clock = clock;
  }

  /**
   * Erases the member here at once, and everywhere by and by; the same demand again is the same.
   */
  ErasureDocument erase(Actor actor, UUID memberRef) {
    Member member =
        members
            .byId(actor.scope(), memberRef)
            .orElseThrow(() -> Problem.notFound("member.unknown"));
    erasures.request(
        ErasureDocument.requested(
            ErasureId.of(memberRef),
            memberRef,
            member.profile().area(),
            actor.id(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    ErasureDocument erasure = get(actor, memberRef);
    work.blank(erasure);
    errands.nudge();
    return erasure;
  }

  ErasureDocument get(Actor actor, UUID memberRef) {
    return erasures
        .ofMember(actor.scope(), memberRef)
        .orElseThrow(() -> Problem.notFound("erasure.unknown"));
  }
}
