package cn.tongxin.roster.household;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.roster.member.Care;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A household as it is stored.
 *
 * @param handover the last hand-over that gave it another cadre
 * @param vacant first day on which nobody looks after the household, and the id; absent where
 *     somebody does, or nobody lives there
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
    @Nullable UUID handover,
    @Nullable String vacant,
    @Nullable List<UUID> living,
    @Nullable Care care,
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
        household.handover(),
        vacantFrom(household).map(day -> day + " " + household.id()).orElse(null),
        household.isServed() ? roof.members() : null,
        household.care(),
        roof);
  }

  private static Optional<LocalDate> vacantFrom(Household household) {
    Care care = household.care();
    LocalDate day = care == null ? LocalDate.EPOCH : care.endsBefore();
    return household.isServed() ? Optional.ofNullable(day) : Optional.empty();
  }

  Household household() {
    return new Household(id, roof, care, handover, new Revision(version, outgoing));
  }
}
