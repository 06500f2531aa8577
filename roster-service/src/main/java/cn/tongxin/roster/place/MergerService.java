package cn.tongxin.roster.place;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territories;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Sees to it that what is kept here under a merged place's code follows. */
@Service
final class MergerService {
  private static final int TRIES = 5;

  private final CountyMaps maps;
  private final Territories territories;
  private final ObjectProvider<MergerWork> works;

  MergerService(CountyMaps maps, Territories territories, ObjectProvider<MergerWork> works) {
    this.maps = maps;
    this.territories = territories;
    this.works = works;
  }

  /** Carries out what is left of this county's mergers, the oldest first. */
  void carryOut(CountyMap map) {
    // Whoever entered them may have crashed before saying so here.
    territories.learn(map.county(), map.revision().outgoing().seq(), map.redirects());
    List<MergerWork> all = works.orderedStream().toList();
    for (Merger merger : map.unfinished()) {
      AreaCode now = map.territory().resolve(merger.code());
      all.forEach(work -> work.follow(merger, now));
      boolean _ = ConcurrentChange.retrying(TRIES, noteDone(merger));
    }
  }

  private Supplier<Boolean> noteDone(Merger merger) {
    return () -> {
      CountyMap map = maps.of(merger.code());
      boolean news = map.carriedOut(merger.code());
      if (news) {
        var _ = maps.save(map);
      }
      return news;
    };
  }
}
