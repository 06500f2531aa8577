package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.Mirror;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** This service's copy of the days on which members were visited. */
@Repository
class MongoVisitDays implements Answers {
  /** More visits than this in the periods that are shown are not looked at. */
  private static final int MOST = 500;

  private final ScopedCollection<VisitDayDocument> days;
  private final Mirror<VisitDayDocument> mirror;

  MongoVisitDays(MongoDatabase database) {
    MongoCollection<VisitDayDocument> collection =
        database.getCollection("visitDays", VisitDayDocument.class);
    collection.createIndex(Indexes.ascending("memberRef", "on"));
    collection.createIndex(Indexes.ascending("mustVisitId"), new IndexOptions().sparse(true));
    this.days = new ScopedCollection<>(collection);
    this.mirror = new Mirror<>(collection);
  }

  void learn(Collection<VisitDayDocument> news) {
    mirror.putAll(news);
  }

  @Override
  public Set<UUID> answered(Collection<UUID> windows) {
    return days
        .find(Scope.platform(), Filters.in("mustVisitId", windows))
        .into(new ArrayList<>())
        .stream()
        .filter(day -> !day.officers().isEmpty())
        .map(VisitDayDocument::mustVisitId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The visits to a member from a day on that count for something, the newest first. */
  List<VisitDayDocument> since(UUID memberRef, LocalDate first) {
    return days
        .find(
            Scope.platform(),
            Filters.and(Filters.eq("memberRef", memberRef), Filters.gte("on", first)))
        .sort(Sorts.descending("on"))
        .limit(MOST)
        .into(new ArrayList<>())
        .stream()
        .filter(day -> !day.officers().isEmpty())
        .toList();
  }
}
