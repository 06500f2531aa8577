package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Versioned;
import cn.tongxin.notification.reminder.Decision.HandedOver;
import cn.tongxin.notification.reminder.Fact.Alone;
import cn.tongxin.notification.reminder.Fact.Consents;
import cn.tongxin.notification.reminder.Fact.Pairing;
import cn.tongxin.notification.reminder.Fact.Service;
import cn.tongxin.notification.reminder.Fact.Twin;
import cn.tongxin.notification.reminder.Fact.Visit;
import cn.tongxin.notification.reminder.Fact.Window;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A care plan as it is stored.
 *
 * @param turnsOn the next day on which the calendar changes it, otherwise absent: the sweep's
 *     sparse index
 */
record PlanDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    @Nullable String turnsOn,
    @Nullable Service service,
    List<Pairing> pairings,
    @Nullable List<Alone> alone,
    List<Window> windows,
    List<Visit> visits,
    @Nullable List<Consents> consents,
    @Nullable List<Twin> twins,
    @Nullable List<UUID> heads,
    List<Postponement> postponements,
    @Nullable List<HandedOver> handedOver,
    Outgoing outgoing)
    implements Versioned, Outboxed, Listed {
  PlanDocument {
    // An earlier version published nothing.
    outgoing = Objects.requireNonNullElse(outgoing, Outgoing.empty());
  }

  /**
   * The next version of a plan.
   *
   * @param outgoing what was published of it, and is to be
   */
  static PlanDocument next(
      CarePlan plan, UUID writer, @Nullable String turnsOn, Outgoing outgoing) {
    CarePlan.Snapshot s = plan.snapshot();
    Service service = s.service();
    return new PlanDocument(
        s.memberRef(),
        s.version() + 1,
        writer,
        service == null ? List.of() : service.area().within(),
        s.memberRef().toString(),
        turnsOn,
        service,
        s.pairings(),
        s.alone(),
        s.windows(),
        s.visits(),
        s.consents(),
        s.twins(),
        s.heads(),
        s.postponements(),
        s.handedOver(),
        outgoing);
  }

  CarePlan plan() {
    return CarePlan.stored(
        new CarePlan.Snapshot(
            id,
            version,
            service,
            pairings,
            held(alone),
            windows,
            visits,
            held(consents),
            held(twins),
            held(heads),
            postponements,
            held(handedOver),
            outgoing));
  }

  /** What an earlier version did not store yet. */
  private static <T> List<T> held(@Nullable List<T> stored) {
    return stored == null ? List.of() : stored;
  }
}
