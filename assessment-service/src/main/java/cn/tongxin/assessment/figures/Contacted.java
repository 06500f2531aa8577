package cn.tongxin.assessment.figures;

import cn.tongxin.assessment.score.MonthlySums.Behind;
import cn.tongxin.assessment.score.MonthlySums.CountedRecord;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The key enterprises in a place that had a liaison contact in a period, by id. */
record Contacted(List<CountedRecord> all) {

  static Contacted of(
      Collection<Enterprise> enterprises, Scope scope, YearMonth from, YearMonth to) {
    return new Contacted(
        enterprises.stream()
            .flatMap(one -> record(one, scope, from, to).stream())
            .sorted(java.util.Comparator.comparing(record -> record.recordId().toString()))
            .toList());
  }

  private static Optional<CountedRecord> record(
      Enterprise one, Scope scope, YearMonth from, YearMonth to) {
    return one.contactedBetween(from.atDay(1), to.atEndOfMonth())
        .filter(contact -> scope.covers(contact.area()))
        .map(
            contact ->
                new CountedRecord(
                    contact.day(),
                    contact.area(),
                    "ENTERPRISE",
                    one.id(),
                    "/api/v1/organisations/" + one.id()));
  }

  /** The records of visits made at them. */
  Behind visits(Behind any) {
    List<String> ids = all.stream().map(record -> record.recordId().toString()).toList();
    return new Behind(any.measure(), ids, any.due(), any.from(), any.to());
  }

  /** A page of them. */
  Page<CountedRecord> page(PageQuery query) {
    String after = query.after() == null ? "" : query.after();
    List<CountedRecord> rest =
        all.stream().filter(one -> one.recordId().toString().compareTo(after) > 0).toList();
    if (rest.size() <= query.limit()) {
      return new Page<>(rest, null);
    }
    List<CountedRecord> items = rest.subList(0, query.limit());
    return new Page<>(items, PageQuery.encode(items.getLast().recordId().toString()));
  }
}
