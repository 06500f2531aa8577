package cn.tongxin.notification.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.notification.channel.Address;
import cn.tongxin.notification.channel.ChannelKind;
import cn.tongxin.notification.channel.Note;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person by one way, as it is stored.
 *
 * @param id made of cause, person, day and way, so that it is planned once
 * @param day on which it is told; afterwards it is not
 * @param channel absent where the person agreed to none
 * @param attempts how often sending was begun
 * @param why the last attempt came to nothing, for operators
 * @param errand not due when there is nothing to do any more
 */
record DeliveryDocument(
    @BsonId UUID id,
    List<String> within,
    String order,
    String cause,
    String person,
    LocalDate day,
    @Nullable ChannelKind channel,
    @Nullable Address to,
    String subject,
    String text,
    DeliveryState state,
    int attempts,
    @Nullable String why,
    Instant changedAt,
    @Nullable Errand errand)
    implements Listed {

  /** Of somebody who is not told, because this person agreed to no way. */
  static DeliveryDocument declined(
      String cause, AreaCode area, String person, LocalDate day, Instant now) {
    UUID id = UUID.nameUUIDFromBytes((cause + "|" + person + "|" + day).getBytes(UTF_8));
    return new DeliveryDocument(
        id,
        area.within(),
        day + "|" + id,
        cause,
        person,
        day,
        null,
        null,
        "",
        "",
        DeliveryState.DECLINED,
        0,
        null,
        now,
        null);
  }

  /** By which way it goes. */
  ChannelKind way() {
    return Objects.requireNonNull(channel);
  }

  /** Where to. */
  Address target() {
    return Objects.requireNonNull(to);
  }

  Note note() {
    return new Note(id, subject, text);
  }
}
