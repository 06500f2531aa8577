package cn.tongxin.roster.office;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offices in MongoDB. */
@Component
final class MongoOffices implements Offices {
  private static final int MOST_PLACES = 50;

  private final ScopedCollection<OfficeDocument> offices;
  private final Outbox<OfficeDocument> outbox;
  private final EventEncoder encoder;

  MongoOffices(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<OfficeDocument> collection =
        database.getCollection("offices", OfficeDocument.class);
    collection.createIndex(Indexes.ascending("officers"), new IndexOptions().sparse(true));
    this.offices = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.roster.office", relay);
    this.encoder = encoder;
  }

  @Override
  public List<Office> of(Scope scope, Collection<AreaCode> areas) {
    List<String> ids = areas.stream().map(AreaCode::value).toList();
    Map<AreaCode, Office> recorded =
        offices.findAll(scope, ids).stream()
            .map(OfficeDocument::office)
            .collect(Collectors.toMap(Office::area, Function.identity()));
    return areas.stream()
        .filter(scope::covers)
        .map(
            area ->
                Objects.requireNonNullElseGet(recorded.get(area), () -> Office.unrecorded(area)))
        .toList();
  }

  @Override
  public List<Office> naming(Scope scope, String officer, @Nullable AreaCode after, int limit) {
    Bson named = Filters.eq("officers", officer);
    return offices
        .find(scope, after == null ? named : Filters.and(named, Filters.gt("_id", after.value())))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(OfficeDocument::office)
        .into(new ArrayList<>());
  }

  @Override
  public List<AreaCode> placesOf(String officer, LocalDate day) {
    return naming(Scope.platform(), officer, null, MOST_PLACES).stream()
        .filter(office -> office.staffing().names(officer, day))
        .map(Office::area)
        .toList();
  }

  @Override
  public void save(Scope scope, Office office) {
    List<EventDraft> drafts =
        office.facts().stream()
            .map(fact -> new EventDraft("cn.tongxin.roster.office-recorded.v1", fact))
            .toList();
    var outgoing = encoder.append(office.revision().outgoing(), drafts);
    outbox.save(OfficeDocument.of(office, outgoing), ScopedCollection.guard(scope));
  }
}
