package cn.tongxin.notification.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.notification.channel.Address;
import cn.tongxin.notification.preference.Preferences;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something to tell one person on one day.
 *
 * @param cause what it is about, such as {@code digest} or {@code handover:<id>}
 * @param text in the person's language, without names
 * @param at the earliest moment
 */
record Telling(
    String cause, Preferences to, LocalDate day, String subject, String text, Instant at) {

  /** One delivery for each way that the person wants; none is no delivery. */
  List<DeliveryDocument> deliveries(Instant now) {
    return to.channels().stream().map(address -> by(address, now)).toList();
  }

  private DeliveryDocument by(Address address, Instant now) {
    String key = cause + "|" + to.person() + "|" + day + "|" + address.kind() + "|" + address.to();
    UUID id = UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
    return new DeliveryDocument(
        id,
        to.area().within(),
        day + "|" + id,
        cause,
        to.person(),
        day,
        address.kind(),
        address,
        subject,
        text,
        DeliveryState.WAITING,
        0,
        null,
        now,
        Errand.dueAt(at));
  }
}
