package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Counts of records, read off the evidence of some weeks. */
@Repository
class MongoRecordCounts implements RecordCounts {
  private final ScopedCollection<EvidenceDocument> evidence;

  MongoRecordCounts(MongoDatabase database) {
    this.evidence =
        ScopedCollection.withoutIndex(database.getCollection("evidence", EvidenceDocument.class));
  }

  @Override
  public List<DayCount> of(Scope scope, List<Measure> measures, LocalDate from, LocalDate end) {
    List<DayCount> counts = new ArrayList<>();
    for (Measure measure : measures) {
      evidence
          .aggregate(
              scope,
              List.of(
                  Aggregates.match(
                      Filters.and(
                          Filters.gte("order", EvidenceDocument.order(measure, from + "|")),
                          Filters.lt("order", EvidenceDocument.order(measure, end + "|")))),
                  Aggregates.group(
                      new Document("tally", "$tally").append("day", "$evidence.day"),
                      Accumulators.sum("n", 1L))))
          .forEach(row -> counts.add(count(measure, row)));
    }
    return counts;
  }

  private static DayCount count(Measure measure, Document row) {
    Document of = row.get("_id", Document.class);
    Date day = of.getDate("day");
    return new DayCount(
        TallyKey.parse(of.getString("tally")).area(),
        day.toInstant().atOffset(ZoneOffset.UTC).toLocalDate(),
        measure,
        row.get("n", Number.class).longValue());
  }
}
