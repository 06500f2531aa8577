package cn.tongxin.assessment.award;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** This service's copy of which organisations are service teams, in MongoDB. */
@Repository
class MongoTeams {
  private final ScopedCollection<TeamDocument> teams;
  private final Mirror<TeamDocument> mirror;

  MongoTeams(MongoDatabase database) {
    MongoCollection<TeamDocument> collection = database.getCollection("teams", TeamDocument.class);
    this.teams = ScopedCollection.withoutIndex(collection);
    this.mirror = new Mirror<>(collection);
  }

  void learn(List<TeamDocument> told) {
    mirror.putAll(told);
  }

  /** Where the service team is, if it is one in the scope. */
  Optional<AreaCode> place(Scope scope, UUID organisationId) {
    return teams
        .find(scope, organisationId)
        .filter(TeamDocument::team)
        .map(it -> new AreaCode(it.within().getLast()));
  }
}
