package cn.tongxin.roster.place;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Maps in MongoDB. */
@Component
final class MongoCountyMaps implements CountyMaps {
  private static final int COUNTY = 6;

  /** After a crash somebody goes on after so long; two at once only do the same twice. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final ScopedCollection<CountyMapDocument> maps;
  private final Outbox<CountyMapDocument> outbox;
  private final MongoErrands<CountyMapDocument> errands;
  private final EventEncoder encoder;
  private final Clock clock;

  MongoCountyMaps(MongoDatabase database, Relay relay, EventEncoder encoder, Clock clock) {
    MongoCollection<CountyMapDocument> collection =
        database.getCollection("countyMaps", CountyMapDocument.class);
    this.maps = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.roster.territory", relay);
    this.errands = new MongoErrands<>(collection, clock, LEASE);
    this.encoder = encoder;
    this.clock = clock;
  }

  @Override
  public CountyMap of(AreaCode place) {
    AreaCode county = place.upTo(COUNTY);
    return maps.find(Scope.of(county), county.value())
        .map(CountyMapDocument::map)
        .orElseGet(() -> CountyMap.blank(county));
  }

  @Override
  public long save(CountyMap map) {
    List<EventDraft> drafts =
        map.facts().stream()
            .map(fact -> new EventDraft("cn.tongxin.roster.place-merged.v1", fact))
            .toList();
    Outgoing outgoing = encoder.append(map.revision().outgoing(), drafts);
    outbox.save(CountyMapDocument.of(map, outgoing, clock.instant()), Filters.empty());
    return outgoing.seq();
  }

  /** A county with mergers of which something is left to follow. */
  Optional<CountyMap> claim() {
    return errands.claim().map(CountyMapDocument::map);
  }
}
