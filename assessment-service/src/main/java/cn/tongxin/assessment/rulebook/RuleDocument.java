package cn.tongxin.assessment.rulebook;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A rule as it is stored. */
record RuleDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    RuleKind kind,
    List<RuleVersion> versions,
    @Nullable Withdrawal withdrawal)
    implements Versioned, Listed {

  static RuleDocument of(Rule.Snapshot s, UUID writer) {
    return new RuleDocument(
        s.id(),
        s.version() + 1,
        writer,
        s.area().within(),
        s.kind() + "|" + s.area() + "|" + s.id(),
        s.kind(),
        s.versions(),
        s.withdrawal());
  }

  Rule rule() {
    AreaCode area = new AreaCode(within.getLast());
    return Rule.stored(new Rule.Snapshot(id, area, kind, versions, withdrawal, version));
  }
}
