package cn.tongxin.assessment.letter;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is stored; {@code area} is indexed by itself, {@code promise} keeps a second
 * letter of a year out, and {@code errand} is there while letters of its parts are to be made.
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
    @Nullable String signedBy,
    @Nullable List<LetterPart> parts,
    @Nullable List<Amendment> amendments,
    @Nullable Amendment open,
    @Nullable Errand errand)
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
        s.signedBy(),
        s.parts(),
        s.amendments(),
        s.open(),
        s.unfinished() == null ? null : Errand.dueAt(s.unfinished()));
  }

  Letter.Snapshot snapshot() {
    Letter.Content content =
        new Letter.Content(schemeId, year, new AreaCode(area), accountable, targets, parent);
    return new Letter.Snapshot(
        id,
        content,
        signedBy,
        Objects.requireNonNullElse(parts, List.of()),
        applied(),
        open,
        errand == null ? null : errand.due(),
        version,
        outgoing);
  }

  private List<Amendment> applied() {
    return Objects.requireNonNullElse(amendments, List.of());
  }

  SignedLetters.SignedLetter signed() {
    return new SignedLetters.SignedLetter(
        id, schemeId, year, new AreaCode(area), targets, applied().size());
  }
}
