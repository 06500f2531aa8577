package cn.tongxin.roster.member;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.place.Merger;
import cn.tongxin.roster.place.MergerWork;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Moves the members of a merged place to the other one, a dated version for each. */
@Service
@Order(1)
final class MergedPlaceService implements MergerWork {
  private static final int AT_ONCE = 200;
  private static final int TRIES = 5;

  private final Members members;
  private final MemberFollowUp followUp;
  private final Clock clock;

  MergedPlaceService(Members members, MemberFollowUp followUp, Clock clock) {
    this.members = members;
    this.followUp = followUp;
    this.clock = clock;
  }

  @Override
  public void follow(Merger merger, AreaCode now) {
    Entry entry = new Entry(merger.recordedBy(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    @Nullable String next = null;
    do {
      PageQuery query = PageQuery.of(AT_ONCE, next);
      Page<Member> page = ConcurrentChange.retrying(TRIES, () -> move(merger, now, entry, query));
      List<UUID> moved = page.items().stream().map(Member::id).toList();
      followUp.settle(moved);
      next = page.nextCursor();
    } while (next != null);
  }

  private Page<Member> move(Merger merger, AreaCode now, Entry entry, PageQuery query) {
    Page<Member> page = members.at(merger.code(), query);
    page.items().forEach(it -> it.follow(now, merger.effectiveOn(), merger.reason(), entry));
    members.saveAll(page.items().stream().filter(it -> !it.facts().isEmpty()).toList());
    return page;
  }
}
