package cn.tongxin.assessment.statistics;

import cn.tongxin.assessment.figures.Sheet;
import cn.tongxin.assessment.figures.Sheets;
import cn.tongxin.assessment.score.CountedNews;
import cn.tongxin.assessment.statistics.MongoStatistics.Telling;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.MergerFollowUp;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
import cn.tongxin.serving.TerritoryListener.PlaceMerged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what happened in each place and month, again when it is otherwise. What is told is read off
 * the sheets when it is told, so it does not matter in which order, how often or how late anything
 * was heard of.
 */
final class StatisticService implements CountedNews, MergerFollowUp {
  private static final int TRIES = 5;
  private static final int TOWNSHIP = 9;
  private static final int VILLAGE = 12;

  private final Sheets sheets;
  private final MongoStatistics statistics;
  private final MongoWork work;
  private final Supplier<Territory> territory;

  StatisticService(
      Sheets sheets, MongoStatistics statistics, MongoWork work, Supplier<Territory> territory) {
    this.sheets = sheets;
    this.statistics = statistics;
    this.work = work;
    this.territory = territory;
  }

  /** Called after each count, also of what was counted before: a crash between is made up for. */
  @Override
  public void counted(Collection<Counted> news) {
    work.mark(months(news, territory.get()));
  }

  /** The townships and months that these news bear on. */
  static Set<PlaceMonth> months(Collection<Counted> news, Territory now) {
    return news.stream()
        .flatMap(it -> offices(it.area(), now).map(office -> new PlaceMonth(office, it.month())))
        .collect(Collectors.toSet());
  }

  /** The township by the digits, and the one in which that lies now. */
  private static Stream<AreaCode> offices(AreaCode area, Territory now) {
    return Stream.of(area.upTo(TOWNSHIP), now.at(TOWNSHIP, area)).distinct();
  }

  @Override
  public int merged(PlaceMerged merger, Instant recordedAt) {
    Territory now = territory.get();
    Set<PlaceMonth> touched =
        Stream.of(merger.code(), merger.into())
            .flatMap(place -> statistics.all(now.inside(place)).stream())
            .flatMap(
                told ->
                    Stream.concat(offices(told.area(), now), offices(merger.code(), now))
                        .map(office -> new PlaceMonth(office, told.month())))
            .collect(Collectors.toSet());
    work.mark(touched);
    return 0;
  }

  /** Looks at a township or county and a month, and tells what is otherwise than it was told. */
  void goOn(WorkDocument claimed) {
    PlaceMonth key = PlaceMonth.parse(claimed.id());
    Scope scope = territory.get().inside(key.area());
    boolean news =
        ConcurrentChange.retrying(
            TRIES, () -> key.isCounty() ? tellCounty(scope, key) : tellTownship(scope, key));
    if (news && !key.isCounty()) {
      work.mark(List.of(key.county()));
    }
    boolean _ = work.finish(claimed);
  }

  private boolean tellCounty(Scope scope, PlaceMonth key) {
    Map<String, StatisticDocument> before = new TreeMap<>();
    statistics.byKey(scope, key).ifPresent(told -> before.put(told.id(), told));
    Statistic now = Statistic.of(key, sheets.of(scope, key.month(), key.month()));
    return tell(List.of(now), before);
  }

  private boolean tellTownship(Scope scope, PlaceMonth key) {
    Map<String, StatisticDocument> before = new TreeMap<>();
    statistics.of(scope, key.month()).forEach(told -> before.put(told.id(), told));
    List<Sheet> all = sheets.of(scope, key.month(), key.month());
    Map<AreaCode, List<Sheet>> villages = new LinkedHashMap<>();
    before.values().stream()
        .map(told -> told.statistic().of().area())
        .filter(StatisticService::isVillage)
        .forEach(village -> villages.put(village, List.of()));
    all.stream()
        .filter(sheet -> isVillage(sheet.place()))
        .forEach(sheet -> villages.put(sheet.place(), List.of(sheet)));
    List<Statistic> now = new ArrayList<>(List.of(Statistic.of(key, all)));
    villages.forEach(
        (village, own) -> now.add(Statistic.of(new PlaceMonth(village, key.month()), own)));
    return tell(now, before);
  }

  private static boolean isVillage(AreaCode place) {
    return place.value().length() == VILLAGE;
  }

  private boolean tell(List<Statistic> now, Map<String, StatisticDocument> before) {
    List<Telling> news =
        now.stream()
            .map(it -> new Telling(before.get(it.of().toString()), it))
            .filter(StatisticService::isNews)
            .toList();
    statistics.tell(news);
    return !news.isEmpty();
  }

  /** Of a place in which nothing ever happened nothing is told. */
  private static boolean isNews(Telling it) {
    StatisticDocument before = it.before();
    return before == null ? !it.now().isNothing() : !before.counts().equals(it.now().counts());
  }
}
