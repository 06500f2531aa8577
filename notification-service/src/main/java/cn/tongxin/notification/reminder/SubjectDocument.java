package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.notification.reminder.Fact.Alone;
import cn.tongxin.notification.reminder.Fact.Pairing;
import cn.tongxin.notification.reminder.SubjectFact.Served;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a household or an organisation, as it is stored.
 *
 * @param turnsOn the next day on which the calendar changes who looks after it, otherwise absent
 * @param begun first day on which somebody had to look after it
 */
record SubjectDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    @Nullable String turnsOn,
    @Nullable Served served,
    @Nullable LocalDate begun,
    List<Pairing> pairings,
    List<Alone> alone)
    implements Versioned, Listed {

  /** The next version of a plan. */
  static SubjectDocument next(SubjectPlan plan, LocalDate today) {
    Served served = plan.served().orElse(null);
    LocalDate turnsOn = plan.turnsOn(today);
    return new SubjectDocument(
        plan.id(),
        plan.version() + 1,
        UUID.randomUUID(),
        served == null ? List.of() : served.area().within(),
        plan.id().toString(),
        turnsOn == null ? null : turnsOn.toString(),
        served,
        plan.begun(),
        plan.caretakers().pairings(),
        plan.caretakers().alone());
  }

  SubjectPlan plan() {
    return new SubjectPlan(id, served, begun, new Caretakers(pairings, alone), version);
  }
}
