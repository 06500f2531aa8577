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
 * @param served the newest word of whether somebody has to
 * @param told the newest words, in order; absent in what an earlier version stored
 */
record SubjectDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    @Nullable String turnsOn,
    @Nullable Served served,
    @Nullable List<Served> told,
    List<Pairing> pairings,
    List<Alone> alone)
    implements Versioned, Listed {

  /** The next version of a plan. */
  static SubjectDocument next(SubjectPlan plan, LocalDate today) {
    Served served = plan.needed().last().orElse(null);
    LocalDate turnsOn = plan.turnsOn(today);
    return new SubjectDocument(
        plan.id(),
        plan.version() + 1,
        UUID.randomUUID(),
        served == null ? List.of() : served.area().within(),
        plan.id().toString(),
        turnsOn == null ? null : turnsOn.toString(),
        served,
        plan.needed().told(),
        plan.caretakers().pairings(),
        plan.caretakers().alone());
  }

  SubjectPlan plan() {
    return new SubjectPlan(id, words(), new Caretakers(pairings, alone), version);
  }

  private List<Served> words() {
    List<Served> one = served == null ? List.of() : List.of(served);
    return told == null ? one : told;
  }
}
