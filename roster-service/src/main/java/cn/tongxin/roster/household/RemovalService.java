package cn.tongxin.roster.household;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.pairing.Caretaking;
import cn.tongxin.roster.pairing.SubjectKind;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.Territory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A household lets go of members who moved to another village or are served no more. */
@Service
final class RemovalService implements MemberFollowUp {
  private static final int TRIES = 5;

  private final Households households;
  private final Members members;
  private final Caretaking care;
  private final Territories territories;

  RemovalService(Households households, Members members, Caretaking care, Territories territories) {
    this.households = households;
    this.members = members;
    this.care = care;
    this.territories = territories;
  }

  @Override
  public void settle(Collection<UUID> changed) {
    for (Household household : households.of(Scope.platform(), changed)) {
      if (ConcurrentChange.retrying(TRIES, () -> settle(household.id()))) {
        care.settle(SubjectKind.HOUSEHOLD, List.of(household.id()));
      }
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

  private boolean livesThere(@Nullable Member member, Household household) {
    if (member == null || !member.profile().status().isServed()) {
      return false;
    }
    AreaCode village = household.roof().village();
    AreaCode area = member.profile().area();
    return area.isWithin(village) || isMergedWith(village, area);
  }

  /** In a merger of villages, members and households follow one after the other. */
  private boolean isMergedWith(AreaCode village, AreaCode area) {
    Territory newest = territories.newest().territory();
    return newest.resolve(area).isWithin(newest.resolve(village));
  }
}
