package cn.tongxin.roster.erasure;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Erases who left longer ago than the catalogue keeps anything, as if they had demanded it: in all
 * services, with a certificate, and without changing a past count. Any number of instances may ask
 * for it at once, because a member has one erasure.
 */
@Service
final class RetentionService {
  private static final Logger log = LoggerFactory.getLogger(RetentionService.class);

  /** Who asks for it, where the certificate names somebody. */
  static final String BY = "retention";

  private static final int AT_ONCE = 200;

  private final Catalogue catalogue;
  private final Members members;
  private final Erasures erasures;
  private final ErrandService<ErasureDocument> errands;
  private final Clock clock;

  RetentionService(
      Catalogue catalogue,
      Members members,
      Erasures erasures,
      ErrandService<ErasureDocument> errands,
      Clock clock) {
    this.catalogue = catalogue;
    this.members = members;
    this.erasures = erasures;
    this.errands = errands;
    this.clock = clock;
  }

  /** Some of them every ten minutes; who was asked for is erased by then and not found again. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT50S")
  void sweep() {
    try {
      keepNoLonger();
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("error", e.getClass().getName()).log("left to the next sweep");
    }
  }

  private void keepNoLonger() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate left = catalogue.leftLongAgo(Entry.dayOf(now));
    members
        .closedBy(left, AT_ONCE)
        .forEach(
            member ->
                erasures.request(
                    ErasureDocument.requested(
                        ErasureId.of(member.id()), member.id(), member.profile().area(), BY, now)));
    errands.nudge();
  }
}
