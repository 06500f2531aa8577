package cn.tongxin.roster.duplicate;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A proposal as it is stored. */
record DuplicateDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    Duplicate.Pair pair,
    DuplicateState state,
    @Nullable Decision decision,
    @Nullable Entry undone,
    @Nullable Errand errand)
    implements Versioned, Listed {

  static DuplicateDocument of(Duplicate duplicate, UUID writer) {
    Duplicate.Pair pair = duplicate.pair();
    return new DuplicateDocument(
        pair.id(),
        duplicate.version() + 1,
        writer,
        pair.within(),
        duplicate.state() + " " + pair.reason() + " " + pair.id(),
        pair,
        duplicate.state(),
        duplicate.decision(),
        duplicate.undone(),
        duplicate.errand());
  }

  Duplicate duplicate() {
    return new Duplicate(pair, state, decision, undone, errand, version);
  }
}
