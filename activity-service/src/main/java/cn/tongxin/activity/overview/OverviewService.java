package cn.tongxin.activity.overview;

import cn.tongxin.activity.request.HiddenRequests;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Answers from sheets: what is read does not grow with what was counted. */
@Service
class OverviewService {
  private static final int SHEETS_AT_ONCE = 20;

  private final MongoSheets sheets;
  private final HiddenRequests requests;

  OverviewService(MongoSheets sheets, HiddenRequests requests) {
    this.sheets = sheets;
    this.requests = requests;
  }

  Overview answer(Scope scope, Question question) {
    List<Sums> year =
        sheets.of(scope, YearMonth.of(question.year(), 1), YearMonth.of(question.year(), 12));
    List<SheetDocument> owed = sheets.owed(scope, YearMonth.from(question.today()));
    return new Overview(
        question.place(),
        question.today(),
        question.year(),
        question.dueThisWeek(sheets.of(scope, question.firstMonth(), question.lastMonth())),
        question.overdue(owed.stream().map(SheetDocument::sums).toList(), late(owed, question)),
        question.solved(year),
        question.suggestions(year),
        question.coverage(year));
  }

  /** How many requests are overdue in each of the places directly below. */
  private static Map<AreaCode, Long> late(List<SheetDocument> owed, Question question) {
    Map<AreaCode, Long> late = new HashMap<>();
    for (SheetDocument sheet : owed) {
      int before = question.firstDayInTime(sheet.ofMonth());
      sheet.below().forEach(one -> late.merge(one.place(), one.before(before), Long::sum));
    }
    return late;
  }

  /**
   * A page of the records behind a number, without mediations of others: they are counted, but do
   * not exist for whoever is not their mediator.
   */
  Page<CountedRecord> records(
      String reader, Scope scope, Figure figure, LocalDate from, LocalDate to, PageQuery page) {
    List<CountedRecord> found = new ArrayList<>();
    String after = page.after() == null ? "" : page.after();
    String next = after.isEmpty() ? YearMonth.from(from).toString() : sheetOf(after);
    String end = YearMonth.from(to).plusMonths(1).toString();
    while (found.size() <= page.limit()) {
      List<SheetDocument> some = sheets.marked(scope, figure, next, end, SHEETS_AT_ONCE);
      List<CountedRecord> news =
          some.stream()
              .flatMap(sheet -> CountedRecord.in(sheet.sheet(), figure, from, to))
              .filter(record -> record.order().compareTo(after) > 0)
              .toList();
      found.addAll(shown(reader, news));
      if (some.size() < SHEETS_AT_ONCE) {
        break;
      }
      next = some.getLast().order() + "!";
    }
    return page(found, page.limit());
  }

  private List<CountedRecord> shown(String reader, List<CountedRecord> records) {
    List<UUID> asked =
        records.stream()
            .filter(record -> record.kind() == CountedRecord.Kind.REQUEST)
            .map(CountedRecord::id)
            .toList();
    Set<UUID> hidden = asked.isEmpty() ? Set.of() : requests.hiddenFrom(reader, asked);
    return records.stream().filter(record -> !hidden.contains(record.id())).toList();
  }

  private static String sheetOf(String order) {
    return order.substring(0, order.lastIndexOf('!'));
  }

  private static Page<CountedRecord> page(List<CountedRecord> found, int limit) {
    return found.size() <= limit
        ? new Page<>(found, null)
        : new Page<>(
            List.copyOf(found.subList(0, limit)), PageQuery.encode(found.get(limit - 1).order()));
  }
}
