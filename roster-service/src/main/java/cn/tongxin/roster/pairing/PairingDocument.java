package cn.tongxin.roster.pairing;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A pairing as it is stored.
 *
 * @param open what there is one of at a time, while there is no last day, otherwise absent: a
 *     unique sparse index lets one pairing of a subject and kind be open
 * @param turns the first day and the last, where there is one
 * @param persons on duty, for what an officer holds
 * @param until the last day, or the end of time
 * @param half true while the second place is vacant, otherwise absent: for the vacancies
 * @param handover the hand-over that ended or changed it
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
    List<String> persons,
    LocalDate until,
    @Nullable Boolean half,
    @Nullable UUID handover,
    Subject subject,
    AreaCode area,
    Duty duty,
    @Nullable Terms terms,
    @Nullable HandedOver handedOver)
    implements Outboxed, Listed {
  static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

  static PairingDocument of(Pairing pairing, Outgoing outgoing) {
    Duty duty = pairing.duty();
    HandedOver handedOver = pairing.handedOver();
    return new PairingDocument(
        pairing.id(),
        pairing.revision().version() + 1,
        outgoing,
        pairing.area().within(),
        duty.from() + " " + pairing.id(),
        duty.to() == null ? oneAtATime(pairing) : null,
        pairing.subject().id(),
        duty.to() == null ? List.of(duty.from()) : List.of(duty.from(), duty.to()),
        duty.persons(),
        duty.to() == null ? NO_END : duty.to(),
        duty.lacksSecond() ? true : null,
        handedOver == null ? null : handedOver.id(),
        pairing.subject(),
        pairing.area(),
        duty,
        pairing.terms(),
        handedOver);
  }

  private static UUID oneAtATime(Pairing pairing) {
    UUID subject = pairing.subject().id();
    return pairing.isCare()
        ? subject
        : UUID.nameUUIDFromBytes(("leader:" + subject).getBytes(UTF_8));
  }

  Pairing pairing() {
    return new Pairing(
        id,
        subject,
        area,
        duty,
        Objects.requireNonNullElse(terms, Terms.CARE),
        handedOver,
        new Revision(version, outgoing));
  }
}
