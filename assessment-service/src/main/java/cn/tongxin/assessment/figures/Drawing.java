package cn.tongxin.assessment.figures;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.score.MonthlySums.MonthlySum;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Sheets in the making. */
final class Drawing {
  private static final int VILLAGE = 12;

  private final Collection<Enterprise> enterprises;
  private final Scope scope;
  private final Map<YearMonth, Set<UUID>> contacted = new HashMap<>();
  private final Map<String, Sheet> sheets = new TreeMap<>();

  Drawing(Collection<Enterprise> enterprises, Scope scope) {
    this.enterprises = enterprises;
    this.scope = scope;
  }

  /** Notes which key enterprises had a liaison contact in a month. */
  void contacts(YearMonth month) {
    for (Enterprise one : enterprises) {
      one.contactedBetween(month.atDay(1), month.atEndOfMonth())
          .filter(contact -> scope.covers(contact.area()))
          .ifPresent(
              contact -> {
                contacted.computeIfAbsent(month, _ -> new HashSet<>()).add(one.id());
                note(Figure.KEY_ENTERPRISES_CONTACTED, contact.area(), month, one.id());
              });
    }
  }

  /** Adds a sum; the contacts of its month are noted already. */
  void add(MonthlySum sum) {
    Map<Figure, Long> counts = sheet(sum.area(), sum.month()).counts();
    for (Figure figure : Figure.values()) {
      long more = figure.of(sum);
      if (more != 0) {
        counts.merge(figure, more, Long::sum);
      }
    }
    if (sum.measure() == Measure.VISITS_AT && sum.done() > 0) {
      visited(sum, UUID.fromString(sum.tag()));
    }
  }

  private void visited(MonthlySum sum, UUID organisation) {
    if (contacted.getOrDefault(sum.month(), Set.of()).contains(organisation)) {
      note(Figure.KEY_ENTERPRISES_VISITED, sum.area(), sum.month(), organisation);
    }
  }

  private void note(Figure figure, AreaCode area, YearMonth month, UUID organisation) {
    sheet(area, month).distinct().computeIfAbsent(figure, _ -> new TreeSet<>()).add(organisation);
  }

  private Sheet sheet(AreaCode area, YearMonth month) {
    AreaCode place = area.upTo(VILLAGE);
    return sheets.computeIfAbsent(
        month + "|" + place,
        _ -> new Sheet(place, month, new EnumMap<>(Figure.class), new EnumMap<>(Figure.class)));
  }

  /** Those that say anything, by month and place. */
  List<Sheet> sheets() {
    return sheets.values().stream()
        .filter(
            sheet ->
                sheet.counts().values().stream().anyMatch(n -> n != 0)
                    || !sheet.distinct().isEmpty())
        .toList();
  }
}
