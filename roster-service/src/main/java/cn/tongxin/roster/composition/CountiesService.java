package cn.tongxin.roster.composition;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.MemberFilter;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.place.Place;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Sees to it that each county in which somebody is served is counted from the next night on,
 * whether anybody asks or not. Any number of instances may do so.
 */
@Service
final class CountiesService {
  private static final Logger log = LoggerFactory.getLogger(CountiesService.class);
  private static final int AT_ONCE = 200;

  private final Places places;
  private final Members members;
  private final Compositions compositions;
  private final Clock clock;

  CountiesService(Places places, Members members, Compositions compositions, Clock clock) {
    this.places = places;
    this.members = members;
    this.compositions = compositions;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT2M")
  void sweep() {
    try {
      @Nullable String next = null;
      do {
        Page<Place> some = places.counties(PageQuery.of(AT_ONCE, next));
        order(some.items().stream().map(Place::code).toList());
        next = some.nextCursor();
      } while (next != null);
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("error", e.getClass().getName()).log("left to the next sweep");
    }
  }

  private void order(List<AreaCode> counties) {
    Set<AreaCode> ordered = compositions.ordered(counties);
    Instant night = CompositionService.nightAfter(Entry.dayOf(clock.instant()));
    counties.stream()
        .filter(county -> !ordered.contains(county))
        .filter(this::serves)
        .forEach(county -> compositions.order(county, night));
  }

  private boolean serves(AreaCode county) {
    PageQuery one = PageQuery.of(1, null);
    return !members.list(Scope.of(county), MemberFilter.none(), one).items().isEmpty();
  }
}
