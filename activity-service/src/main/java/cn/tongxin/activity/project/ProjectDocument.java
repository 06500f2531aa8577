package cn.tongxin.activity.project;

import cn.tongxin.activity.handover.Tenure;
import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A project as it is stored. */
record ProjectDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    ProjectTerms terms,
    Tenure tenure)
    implements Outboxed, Listed {

  static ProjectDocument of(Project.Snapshot s, Outgoing outgoing) {
    return new ProjectDocument(
        s.id(),
        s.version() + 1,
        outgoing,
        s.terms().area().within(),
        s.terms().name() + " " + s.id(),
        s.terms(),
        s.tenure());
  }

  Project.Snapshot snapshot() {
    return new Project.Snapshot(id, terms, tenure, version, outgoing);
  }
}
