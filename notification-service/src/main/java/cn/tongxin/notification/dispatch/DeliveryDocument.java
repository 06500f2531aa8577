package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.channel.Address;
import cn.tongxin.notification.channel.ChannelKind;
import cn.tongxin.notification.channel.Note;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person by one way, as it is stored.
 *
 * @param id made of cause, person, day and way, so that it is planned once
 * @param day on which it is told; afterwards it is not
 * @param attempts how often sending was begun
 * @param why the last attempt came to nothing, for operators
 * @param errand absent when there is nothing to do any more
 */
record DeliveryDocument(
    @BsonId UUID id,
    List<String> within,
    String order,
    String cause,
    String person,
    LocalDate day,
    ChannelKind channel,
    Address to,
    String subject,
    String text,
    DeliveryState state,
    int attempts,
    @Nullable String why,
    Instant changedAt,
    @Nullable Errand errand)
    implements Listed {

  Note note() {
    return new Note(id, subject, text);
  }
}
