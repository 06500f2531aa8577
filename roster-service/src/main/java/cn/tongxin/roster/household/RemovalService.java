package cn.tongxin.roster.household;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** A household lets go of members who moved to another village or are served no more. */
@Service
final class RemovalService implements MemberFollowUp {
  private static final int TRIES = 5;

  private final Households households;
  private final Members members;

  RemovalService(Households households, Members members) {
    this.households = households;
    this.members = members;
  }

  @Override
  public void settle(Collection<UUID> changed) {
    for (Household household : households.of(Scope.platform(), changed)) {
      boolean _ = ConcurrentChange.retrying(TRIES, () -> settle(household.id()));
    }
  }

  private boolean settle(UUID id) {
    Household household = households.byId(Scope.platform(), id).orElseThrow();
    Map<UUID, Member> known =
        members.byIds(Scope.platform(), household.roof().members()).stream()
            .collect(Collectors.toMap(Member::id, Function.identity()));
    List<UUID> gone =
        household.roof().members().stream()
            .filter(member -> !livesThere(known.get(member), household))
            .toList();
    boolean news = household.without(gone);
    if (news) {
      households.save(Scope.platform(), household);
    }
    return news;
  }

  private static boolean livesThere(
      @org.jspecify.annotations.Nullable Member member, Household household) {
    return member != null
        && member.profile().status().isServed()
        && member.profile().area().isWithin(household.roof().village());
  }
}
