package cn.tongxin.assessment.statistics;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** The published form of statistics: see {@code contracts/events/assessment}. */
final class StatisticWire {
  static final String TOPIC = "tongxin.assessment.statistics";

  static EventDraft draft(Statistic statistic) {
    Map<String, Long> figures = new LinkedHashMap<>();
    statistic.counts().forEach(it -> figures.put(it.figure(), it.number()));
    PlaceMonth key = statistic.of();
    return new EventDraft(
        "cn.tongxin.assessment.statistics-counted.v1",
        new Counted(key.area(), key.month(), figures));
  }

  private record Counted(AreaCode area, YearMonth month, Map<String, Long> figures) {}

  private StatisticWire() {}
}
