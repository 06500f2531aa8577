package cn.tongxin.assessment.budget;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is stored.
 *
 * @param approved what may be spent by now, in fen; with {@code paid}, {@code received} and {@code
 *     entries} there for sums over many lines
 */
record BudgetDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    BudgetState state,
    @Nullable String title,
    List<Approval> approvals,
    List<DaySum> days,
    long approved,
    long paid,
    long received,
    long entries)
    implements Outboxed, Listed {

  static BudgetDocument of(BudgetLine line, Outgoing outgoing) {
    BudgetLine.Snapshot s = line.snapshot();
    return new BudgetDocument(
        s.key().toString(),
        s.version() + 1,
        outgoing,
        s.key().office().within(),
        s.key().order(),
        line.state(),
        s.title(),
        s.approvals(),
        s.days(),
        line.approved(),
        BudgetLine.paid(s.days()),
        BudgetLine.received(s.days()),
        s.days().stream().mapToLong(DaySum::entries).sum());
  }

  BudgetLine line() {
    return BudgetLine.stored(
        new BudgetLine.Snapshot(LineKey.parse(id), title, approvals, days, version, outgoing));
  }
}
