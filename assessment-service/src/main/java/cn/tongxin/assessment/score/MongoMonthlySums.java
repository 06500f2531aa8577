package cn.tongxin.assessment.score;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Sums of months, read off the tallies by place and year. */
@Repository
class MongoMonthlySums implements MonthlySums {
  private final ScopedCollection<MonthlyDocument> tallies;
  private final ScopedCollection<EvidenceDocument> evidence;

  MongoMonthlySums(MongoDatabase database) {
    this.tallies =
        ScopedCollection.withoutIndex(database.getCollection("tallies", MonthlyDocument.class));
    this.evidence =
        ScopedCollection.withoutIndex(database.getCollection("evidence", EvidenceDocument.class));
  }

  @Override
  public List<MonthlySum> of(Scope scope, YearMonth from, YearMonth to) {
    Bson ofYears =
        Filters.and(
            Filters.gte("order", from.getYear() + "|"),
            Filters.lt("order", (to.getYear() + 1) + "|"));
    return tallies
        .find(scope, ofYears)
        .projection(Projections.include("within", "order", "sums"))
        .into(new ArrayList<>())
        .stream()
        .flatMap(tally -> tally.between(from, to))
        .toList();
  }

  @Override
  public Page<CountedRecord> records(Scope scope, Behind sum, PageQuery page) {
    return evidence.page(scope, filter(sum), page).map(MongoMonthlySums::record);
  }

  private static Bson filter(Behind sum) {
    List<Bson> all = new ArrayList<>();
    all.add(Filters.gte("order", EvidenceDocument.order(sum.measure(), sum.from() + "|")));
    all.add(Filters.lt("order", EvidenceDocument.order(sum.measure(), sum.to().plusDays(1) + "|")));
    all.add(Filters.ne(sum.due() ? "evidence.due" : "evidence.done", 0L));
    Collection<String> tags = sum.tags();
    if (tags != null) {
      all.add(Filters.in("evidence.tag", tags));
    }
    return Filters.and(all);
  }

  private static CountedRecord record(EvidenceDocument document) {
    Evidence e = document.evidence();
    return new CountedRecord(
        e.day(),
        new AreaCode(document.within().getLast()),
        e.tag(),
        e.recordId(),
        EvidenceView.path(e));
  }
}
