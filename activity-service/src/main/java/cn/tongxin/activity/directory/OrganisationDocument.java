package cn.tongxin.activity.directory;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as of one of roster's events.
 *
 * @param gone whether it was merged or dissolved; absent otherwise
 * @param into which one it went into, where it was merged
 * @param villages those that a service team serves
 */
record OrganisationDocument(
    @BsonId UUID id,
    long seq,
    List<String> within,
    String order,
    String kind,
    @Nullable Boolean gone,
    @Nullable UUID into,
    List<String> villages,
    List<Holder> contacts)
    implements Sequenced, Listed {

  static OrganisationDocument of(
      Organisation it,
      long seq,
      @Nullable Boolean gone,
      @Nullable UUID into,
      List<AreaCode> villages) {
    return new OrganisationDocument(
        it.id(),
        seq,
        it.area().within(),
        it.id().toString(),
        it.kind(),
        gone,
        into,
        villages.stream().map(AreaCode::value).toList(),
        it.contacts());
  }

  Organisation organisation() {
    return new Organisation(id, new AreaCode(within.getLast()), kind, contacts);
  }
}
