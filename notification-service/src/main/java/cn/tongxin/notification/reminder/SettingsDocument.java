package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.notification.workday.WorkingDays;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    @Nullable Errand errand)
    implements Versioned, Listed {

  AreaCode area() {
    return new AreaCode(id);
  }

  boolean isTheSame(Map<String, Integer> lead, boolean workingDays) {
    return leadDays.equals(lead) && onWorkingDays == workingDays;
  }

  Timing timing(WorkingDays working) {
    Map<ReminderKind, Integer> leads = new EnumMap<>(ReminderKind.class);
    leadDays.forEach((kind, days) -> leads.put(ReminderKind.valueOf(kind), days));
    return new Timing(leads, onWorkingDays ? working : null);
  }
}
