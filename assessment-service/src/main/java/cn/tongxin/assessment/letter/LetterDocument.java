package cn.tongxin.assessment.letter;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is stored; {@code area} is indexed by itself, {@code promise} keeps a second
 * letter of a year out.
 */
record LetterDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    String area,
    String promise,
    int year,
    UUID schemeId,
    String accountable,
    List<Target> targets,
    @Nullable UUID parent,
    @Nullable String signedBy)
    implements Outboxed, Listed {

  static LetterDocument of(Letter.Snapshot s, Outgoing outgoing) {
    Letter.Content c = s.content();
    return new LetterDocument(
        s.id(),
        s.version() + 1,
        outgoing,
        c.area().within(),
        c.year() + "|" + c.area() + "|" + s.id(),
        c.area().value(),
        c.area() + "|" + c.year(),
        c.year(),
        c.schemeId(),
        c.accountable(),
        c.targets(),
        c.parent(),
        s.signedBy());
  }

  Letter.Snapshot snapshot() {
    Letter.Content content =
        new Letter.Content(schemeId, year, new AreaCode(area), accountable, targets, parent);
    return new Letter.Snapshot(id, content, signedBy, version, outgoing);
  }

  SignedLetters.SignedLetter signed() {
    return new SignedLetters.SignedLetter(id, schemeId, year, new AreaCode(area), targets);
  }
}
