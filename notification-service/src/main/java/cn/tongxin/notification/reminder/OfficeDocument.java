package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which post in an office, as it is stored.
 *
 * @param turnsOn the next day on which the calendar changes that, otherwise absent
 */
record OfficeDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    @Nullable String turnsOn,
    OfficeFact told)
    implements Versioned, Listed {

  /** The next version of a plan. */
  static OfficeDocument next(OfficePlan plan, LocalDate today) {
    OfficeFact told = plan.told().orElseThrow();
    LocalDate turnsOn = plan.turnsOn(today);
    return new OfficeDocument(
        plan.id(),
        plan.version() + 1,
        UUID.randomUUID(),
        told.area().within(),
        told.area().value(),
        turnsOn == null ? null : turnsOn.toString(),
        told);
  }

  OfficePlan plan() {
    return new OfficePlan(id, List.of(told), version);
  }
}
