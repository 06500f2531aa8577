package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Versioned;
import cn.tongxin.notification.workday.WorkingDays;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * How an office wants reminders, as it is stored.
 *
 * @param leadDays days ahead by kind, where they are not the usual ones
 * @param onWorkingDays whether nothing is told on days off
 * @param errand absent when all that is owed is told so
 */
record SettingsDocument(
    @BsonId String id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    Map<String, Integer> leadDays,
    boolean onWorkingDays,
    @Nullable Errand errand,
    Outgoing outgoing)
    implements Versioned, Outboxed, Listed {
  SettingsDocument {
    // An earlier version published nothing.
    outgoing = Objects.requireNonNullElse(outgoing, Outgoing.empty());
  }

  /**
   * The next version of what is known, to be carried out.
   *
   * @param out what was published of it, and is to be
   */
  static SettingsDocument next(
      @Nullable SettingsDocument known, SettingsWire.Entered entered, Instant due, Outgoing out) {
    return new SettingsDocument(
        entered.area().value(),
        known == null ? 1 : known.version() + 1,
        UUID.randomUUID(),
        entered.area().within(),
        entered.area().value(),
        entered.byName(),
        entered.onWorkingDays(),
        Errand.dueAt(due),
        out);
  }

  AreaCode area() {
    return new AreaCode(id);
  }

  /** What is entered, as it is published. */
  SettingsWire.Entered entered() {
    return new SettingsWire.Entered(area(), leads(), onWorkingDays);
  }

  private Map<ReminderKind, Integer> leads() {
    Map<ReminderKind, Integer> leads = new EnumMap<>(ReminderKind.class);
    leadDays.forEach((kind, days) -> leads.put(ReminderKind.valueOf(kind), days));
    return leads;
  }

  Timing timing(WorkingDays working) {
    return new Timing(leads(), onWorkingDays ? working : null);
  }
}
