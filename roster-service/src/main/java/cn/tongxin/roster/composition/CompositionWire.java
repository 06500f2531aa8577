package cn.tongxin.roster.composition;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published form of a count: see {@code contracts/events/roster}. */
final class CompositionWire {
  static final String TOPIC = "tongxin.roster.composition";

  /** Nothing of what is sensitive, and by place what the places themselves say. */
  static EventDraft draft(Composition it, LocalDate day) {
    return new EventDraft(
        "cn.tongxin.roster.composition-counted.v1",
        new Counted(it.place(), YearMonth.from(day), day, it.total(), it.byCategory(), it.byAge()));
  }

  private record Counted(
      AreaCode area,
      YearMonth month,
      LocalDate countedOn,
      @Nullable Integer total,
      List<Cell> byCategory,
      List<Cell> byAge) {}

  private CompositionWire() {}
}
