package cn.tongxin.assessment.place;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Places in MongoDB. */
@Repository
class MongoPlaces implements KnownPlaces {
  private static final int COUNTY = 6;

  private final ScopedCollection<PlaceDocument> places;
  private final Mirror<PlaceDocument> mirror;

  MongoPlaces(MongoDatabase database) {
    MongoCollection<PlaceDocument> collection =
        database.getCollection("places", PlaceDocument.class);
    this.places = ScopedCollection.withoutIndex(collection);
    this.mirror = new Mirror<>(collection);
  }

  @Override
  public boolean lack(AreaCode place) {
    List<String> both = List.of(place.value(), place.upTo(COUNTY).value());
    List<PlaceDocument> known = places.findAll(Scope.platform(), both);
    return !known.isEmpty() && known.stream().noneMatch(it -> it.id().equals(place.value()));
  }

  @Override
  public Optional<String> name(AreaCode place) {
    return places.find(Scope.platform(), place.value()).map(PlaceDocument::name);
  }

  void learn(List<PlaceDocument> told) {
    mirror.putAll(told);
  }
}
