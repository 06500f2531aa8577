package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.place.Merger;
import cn.tongxin.roster.place.MergerWork;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Lets pairings follow members who were moved before a crash, and whose pairings were not. */
@Service
@Order(2)
final class MergedCareService implements MergerWork {
  private static final int AT_ONCE = 200;

  private final Pairings pairings;
  private final MemberFollowUp care;

  MergedCareService(Pairings pairings, MemberFollowUp care) {
    this.pairings = pairings;
    this.care = care;
  }

  @Override
  public void follow(Merger merger, AreaCode now) {
    @Nullable String next = null;
    do {
      Page<Pairing> page = pairings.at(merger.code(), PageQuery.of(AT_ONCE, next));
      care.settle(page.items().stream().map(Pairing::memberId).distinct().toList());
      next = page.nextCursor();
    } while (next != null);
  }
}
