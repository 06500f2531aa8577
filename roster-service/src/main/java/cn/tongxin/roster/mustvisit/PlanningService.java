package cn.tongxin.roster.mustvisit;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.festival.FestivalService;
import cn.tongxin.roster.festival.GreetingRule;
import cn.tongxin.roster.festival.Observance;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Plans the windows of some members at a time: a few reads and one write for all of them. Any
 * number of instances may plan the same members at the same time: a window's id is its cause.
 */
@Service
final class PlanningService {
  static final int AT_ONCE = 100;

  private static final int TRIES = 8;
  private static final Observance NOTHING = new Observance(List.of(), GreetingRule.USUAL);

  private final Members members;
  private final MustVisits windows;
  private final FestivalService festivals;
  private final Planner planner;
  private final Clock clock;

  PlanningService(
      Members members,
      MustVisits windows,
      FestivalService festivals,
      Planner planner,
      Clock clock) {
    this.members = members;
    this.windows = windows;
    this.festivals = festivals;
    this.planner = planner;
    this.clock = clock;
  }

  /** Plans the windows of these members; answers how many windows were written. */
  int plan(Collection<UUID> ids) {
    List<UUID> all = List.copyOf(ids);
    int written = 0;
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      List<UUID> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
      int more = ConcurrentChange.retrying(TRIES, () -> planOnce(some));
      while (more > 0) {
        // What was planned on may have changed while it was being written: look once more.
        written += more;
        more = ConcurrentChange.retrying(TRIES, () -> planOnce(some));
      }
    }
    return written;
  }

  /**
   * Plans the next members in the scope behind {@code after}; answers the last of them, or null
   * where nobody was left.
   */
  @Nullable UUID planNext(Scope scope, @Nullable UUID after) {
    List<UUID> some = members.greeted(scope, after, AT_ONCE);
    int _ = plan(some);
    return some.isEmpty() ? null : some.getLast();
  }

  /**
   * Answers how many were written. The windows are read before the members: whoever planned on
   * something newer has then already moved the version on which this one's writing depends.
   */
  private int planOnce(List<UUID> ids) {
    Map<UUID, List<MustVisit>> known =
        windows.ofMembers(ids).stream()
            .collect(Collectors.groupingBy(window -> window.owed().memberRef()));
    Map<UUID, Member> found =
        members.byIds(Scope.platform(), ids).stream()
            .collect(Collectors.toMap(Member::id, Function.identity()));
    LocalDate today = ChinaDays.today(clock);
    Map<AreaCode, Observance> observed = observed(found.values(), today);
    List<MustVisit> changes = new ArrayList<>();
    for (UUID id : ids) {
      Member member = found.get(id);
      Observance here =
          member == null ? NOTHING : observed.getOrDefault(member.profile().area(), NOTHING);
      changes.addAll(planner.changes(member, known.getOrDefault(id, List.of()), here, today));
    }
    windows.saveAll(changes);
    return changes.size();
  }

  private Map<AreaCode, Observance> observed(Collection<Member> found, LocalDate today) {
    return festivals.observed(
        found.stream().map(member -> member.profile().area()).distinct().toList(),
        today.minusDays(GreetingRule.MOST_DAYS),
        Planner.horizon(today).plusDays(GreetingRule.MOST_DAYS));
  }
}
