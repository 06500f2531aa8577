package cn.tongxin.activity.household;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** This service's copy of households, and of who looks after whom. */
@Repository
class MongoHouseholds {
  private final ScopedCollection<HouseholdDocument> households;
  private final Mirror<HouseholdDocument> householdMirror;
  private final ScopedCollection<HouseholdStateDocument> states;
  private final Mirror<HouseholdStateDocument> stateMirror;
  private final ScopedCollection<CareDocument> cares;
  private final Mirror<CareDocument> careMirror;

  MongoHouseholds(MongoDatabase database) {
    MongoCollection<HouseholdDocument> homes =
        database.getCollection("households", HouseholdDocument.class);
    MongoCollection<CareDocument> pairings = database.getCollection("cares", CareDocument.class);
    pairings.createIndex(Indexes.ascending("subject"));
    this.households = new ScopedCollection<>(homes);
    this.householdMirror = new Mirror<>(homes);
    MongoCollection<HouseholdStateDocument> told =
        database.getCollection("householdStates", HouseholdStateDocument.class);
    told.createIndex(Indexes.ascending("household"));
    told.createIndex(Indexes.ascending("memberRefs"));
    this.states = ScopedCollection.withoutIndex(told);
    this.stateMirror = new Mirror<>(told);
    this.cares = ScopedCollection.withoutIndex(pairings);
    this.careMirror = new Mirror<>(pairings);
  }

  Optional<HouseholdDocument> byId(Scope scope, UUID id) {
    return households.find(scope, id);
  }

  /** Who looks, or looked, after any of these. */
  List<CareDocument> caresOf(Scope scope, Collection<UUID> subjects) {
    return cares.find(scope, Filters.in("subject", subjects)).into(new ArrayList<>());
  }

  /** Who belonged to a household when; those of now, where nothing older was kept. */
  Residents residents(HouseholdDocument household) {
    List<HouseholdStateDocument> told =
        states
            .find(Scope.platform(), Filters.eq("household", household.id()))
            .into(new ArrayList<>());
    if (told.isEmpty()) {
      return Residents.always(household.memberRefs());
    }
    List<UUID> members =
        told.stream().flatMap(state -> state.memberRefs().stream()).distinct().toList();
    return Residents.of(
        told,
        states
            .find(
                Scope.platform(),
                Filters.and(
                    Filters.in("memberRefs", members), Filters.ne("household", household.id())))
            .into(new ArrayList<>()));
  }

  void learnHouseholds(Collection<HouseholdDocument> news, Collection<HouseholdStateDocument> all) {
    stateMirror.putAll(all);
    householdMirror.putAll(news);
  }

  void learnCares(Collection<CareDocument> news) {
    careMirror.putAll(news);
  }
}
