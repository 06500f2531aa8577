package cn.tongxin.roster.household;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A household as it is stored.
 *
 * @param living its members, absent where nobody is left: a unique sparse index lets a member live
 *     in one household
 */
record HouseholdDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    String cadre,
    @Nullable List<UUID> living,
    Roof roof)
    implements Outboxed, Listed {

  static HouseholdDocument of(Household household, Outgoing outgoing) {
    Roof roof = household.roof();
    return new HouseholdDocument(
        household.id(),
        household.revision().version() + 1,
        outgoing,
        roof.area().within(),
        roof.area() + " " + household.id(),
        roof.cadre(),
        roof.members().isEmpty() ? null : roof.members(),
        roof);
  }

  Household household() {
    return new Household(id, roof, new Revision(version, outgoing));
  }
}
