package cn.tongxin.roster.place;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Places in MongoDB. */
@Component
final class MongoPlaces implements Places {
  /** A county's parent is no place, and of three digits: an index for it alone is saved. */
  private static final List<String> ABOVE_COUNTIES =
      IntStream.range(100, 1000).mapToObj(Integer::toString).toList();

  private final ScopedCollection<PlaceDocument> places;
  private final Outbox<PlaceDocument> outbox;
  private final EventEncoder encoder;

  MongoPlaces(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<PlaceDocument> collection =
        database.getCollection("places", PlaceDocument.class);
    collection.createIndex(Indexes.ascending("parent", "order"));
    collection.createIndex(Indexes.ascending("name"));
    this.places = ScopedCollection.withoutIndex(collection);
    this.outbox = new Outbox<>(collection, "tongxin.roster.place", relay);
    this.encoder = encoder;
  }

  @Override
  public List<Place> byCodes(Collection<AreaCode> codes) {
    return places.findAll(Scope.platform(), codes(codes)).stream()
        .map(PlaceDocument::place)
        .toList();
  }

  @Override
  public List<Place> named(Scope scope, String name, int limit) {
    return places
        .find(scope, Filters.eq("name", name))
        .limit(limit)
        .map(PlaceDocument::place)
        .into(new ArrayList<>());
  }

  @Override
  public Page<Place> under(
      Scope scope, List<AreaCode> parents, List<AreaCode> without, PageQuery query) {
    Bson under = Filters.in("parent", codes(parents));
    Bson wanted =
        without.isEmpty() ? under : Filters.and(under, Filters.nin("_id", codes(without)));
    return places.page(scope, wanted, query).map(PlaceDocument::place);
  }

  @Override
  public Page<Place> counties(PageQuery query) {
    Bson under = Filters.in("parent", ABOVE_COUNTIES);
    return places.page(Scope.platform(), under, query).map(PlaceDocument::place);
  }

  private static List<String> codes(Collection<AreaCode> places) {
    return places.stream().map(AreaCode::value).distinct().toList();
  }

  @Override
  public void saveAll(List<Place> changed) {
    outbox.saveAll(changed.stream().map(this::document).toList());
  }

  private PlaceDocument document(Place place) {
    List<EventDraft> drafts =
        place.facts().stream()
            .map(fact -> new EventDraft("cn.tongxin.roster.place-recorded.v1", fact))
            .toList();
    Outgoing outgoing = encoder.append(place.revision().outgoing(), drafts);
    return PlaceDocument.of(place, outgoing);
  }
}
