package cn.tongxin.activity.project;

import cn.tongxin.activity.handover.Desk;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.MongoTenures;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Projects in MongoDB, one document each with its events. */
@Repository
class MongoProjects implements Projects, Desk {
  private final ScopedCollection<ProjectDocument> projects;
  private final MongoTenures<ProjectDocument> tenures;
  private final Outbox<ProjectDocument> outbox;
  private final EventEncoder encoder;

  MongoProjects(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<ProjectDocument> collection =
        database.getCollection("projects", ProjectDocument.class);
    collection.createIndex(Indexes.ascending("within", "terms.kind", "order"));
    collection.createIndex(Indexes.ascending("within", "terms.state", "order"));
    this.projects = new ScopedCollection<>(collection);
    this.tenures = new MongoTenures<>(collection, projects);
    this.outbox = new Outbox<>(collection, ProjectWire.TOPIC, relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Project> byId(Scope scope, UUID id) {
    return projects.find(scope, id).map(document -> Project.stored(document.snapshot()));
  }

  @Override
  public Project.Snapshot save(Scope scope, Project project) {
    Project.Snapshot now = project.snapshot();
    var drafts = project.events().stream().map(ProjectWire::draft).toList();
    ProjectDocument document = ProjectDocument.of(now, encoder.append(now.outgoing(), drafts));
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot();
  }

  @Override
  public Page<Project.Snapshot> list(Scope scope, Wanted wanted, PageQuery page) {
    return projects.page(scope, filter(wanted), page).map(ProjectDocument::snapshot);
  }

  private static Bson filter(Wanted wanted) {
    List<Bson> all = new ArrayList<>();
    if (wanted.kind() != null) {
      all.add(Filters.eq("terms.kind", wanted.kind().name()));
    }
    if (wanted.state() != null) {
      all.add(Filters.eq("terms.state", wanted.state().name()));
    }
    return all.isEmpty() ? Filters.empty() : Filters.and(all);
  }

  @Override
  public int handOver(Handover handover) {
    return tenures.clear(handover, document -> handOver(document, handover));
  }

  private void handOver(ProjectDocument document, Handover handover) {
    Project project = Project.stored(document.snapshot());
    project.handOver(handover);
    Project.Snapshot _ = save(Scope.of(handover.area()), project);
  }
}
