package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A pairing as it is stored.
 *
 * @param open the subject's id while there is no last day, otherwise absent: a unique sparse index
 *     lets one pairing of a subject be open
 * @param turns the first day and the last, where there is one
 */
record PairingDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    @Nullable UUID open,
    UUID subjectId,
    List<LocalDate> turns,
    Subject subject,
    AreaCode area,
    Duty duty)
    implements Outboxed, Listed {

  static PairingDocument of(Pairing pairing, Outgoing outgoing) {
    Duty duty = pairing.duty();
    UUID subject = pairing.subject().id();
    return new PairingDocument(
        pairing.id(),
        pairing.revision().version() + 1,
        outgoing,
        pairing.area().within(),
        duty.from() + " " + pairing.id(),
        duty.to() == null ? subject : null,
        subject,
        duty.to() == null ? List.of(duty.from()) : List.of(duty.from(), duty.to()),
        pairing.subject(),
        pairing.area(),
        duty);
  }

  Pairing pairing() {
    return new Pairing(id, subject, area, duty, new Revision(version, outgoing));
  }
}
