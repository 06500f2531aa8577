package cn.tongxin.notification.preference;

import cn.tongxin.notification.channel.Address;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/**
 * How a person wants to be told outside the inbox, which everybody has.
 *
 * @param person who signed in
 * @param area where the person worked when this was entered
 * @param language zh-CN or en
 * @param channels where to; empty for nowhere
 * @param digestAt when in the morning
 * @param quietFrom from when on nothing is sent
 * @param quietUntil until when; the same as {@code quietFrom} for no quiet hours
 * @param dailyCap how many messages on one day at most, the digest included
 * @param onHolidays whether also on public holidays
 */
public record Preferences(
    String person,
    AreaCode area,
    String language,
    List<Address> channels,
    LocalTime digestAt,
    LocalTime quietFrom,
    LocalTime quietUntil,
    int dailyCap,
    boolean onHolidays) {
  /** The language as the message files know it. */
  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** When the digest of a day may be sent. */
  public Instant digestOf(LocalDate day) {
    return afterQuiet(day.atTime(digestAt).atZone(ChinaDays.ZONE).toInstant());
  }

  /** The moment itself, or the end of the quiet hours that it lies in. */
  public Instant afterQuiet(Instant moment) {
    var local = moment.atZone(ChinaDays.ZONE);
    if (!isQuiet(local.toLocalTime())) {
      return moment;
    }
    boolean overMidnight = !local.toLocalTime().isBefore(quietUntil);
    LocalDate day = local.toLocalDate().plusDays(overMidnight ? 1 : 0);
    return day.atTime(quietUntil).atZone(ChinaDays.ZONE).toInstant();
  }

  private boolean isQuiet(LocalTime time) {
    boolean behindBegin = !time.isBefore(quietFrom);
    boolean beforeEnd = time.isBefore(quietUntil);
    return quietFrom.isAfter(quietUntil) ? behindBegin || beforeEnd : behindBegin && beforeEnd;
  }
}
