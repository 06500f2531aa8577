package cn.tongxin.roster.composition;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Repository;

/**
 * One document for a county and month, which is written once: either all tables of one count are
 * told or none of them.
 */
@Repository
final class MongoMonthlyCompositions implements MonthlyCompositions {
  private final Outbox<MonthDocument> outbox;
  private final EventEncoder encoder;

  MongoMonthlyCompositions(MongoDatabase database, Relay relay, EventEncoder encoder) {
    this.outbox =
        new Outbox<>(
            database.getCollection("compositionMonths", MonthDocument.class),
            CompositionWire.TOPIC,
            relay);
    this.encoder = encoder;
  }

  @Override
  public void tellOnce(AreaCode county, LocalDate day, List<Composition> all) {
    Outgoing outgoing =
        encoder.append(
            Outgoing.empty(), all.stream().map(each -> CompositionWire.draft(each, day)).toList());
    String id = MonthDocument.id(county, YearMonth.from(day));
    try {
      outbox.save(new MonthDocument(id, 1, outgoing, day), Filters.empty());
    } catch (ConcurrentChange told) {
      // Of this month the county was told already.
    }
  }
}
