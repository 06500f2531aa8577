package cn.tongxin.assessment.letter;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility letter: what a township or village promises for a year; frozen by its signature.
 */
final class Letter {
  private final UUID id;
  private final long version;
  private final Outgoing outgoing;
  private Content content;
  private @Nullable String signedBy;
  private boolean signedNow;

  private Letter(
      UUID id, Content content, @Nullable String signedBy, long version, Outgoing outgoing) {
    this.id = id;
    this.content = content;
    this.signedBy = signedBy;
    this.version = version;
    this.outgoing = outgoing;
  }

  /** A new draft. */
  static Letter draft(UUID id, Content content) {
    return new Letter(id, content, null, 0, Outgoing.empty());
  }

  /** The letter as it was stored. */
  static Letter stored(Snapshot s) {
    return new Letter(s.id(), s.content(), s.signedBy(), s.version(), s.outgoing());
  }

  /**
   * Gives the draft another content; answers whether anything changed.
   *
   * @throws Problem 409 if it is signed and the content is another
   */
  boolean change(Content wanted) {
    if (wanted.equals(content)) {
      return false;
    }
    if (signedBy != null) {
      throw Problem.conflict("letter.signed");
    }
    content = wanted;
    return true;
  }

  /** Makes another one accountable; answers whether it was a draft of the one who is gone. */
  boolean handOver(String gone, String come) {
    boolean news = signedBy == null && content.accountable().equals(gone);
    if (news) {
      content =
          new Content(
              content.schemeId(),
              content.year(),
              content.area(),
              come,
              content.targets(),
              content.parent());
    }
    return news;
  }

  /** Freezes the letter; answers whether it was a draft. */
  boolean sign(String by) {
    if (signedBy != null) {
      return false;
    }
    signedBy = by;
    signedNow = true;
    return true;
  }

  /** Whether it was signed since it was read. */
  boolean signedNow() {
    return signedNow;
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(id, content, signedBy, version, outgoing);
  }

  /**
   * What a letter says.
   *
   * @param year the year of its scheme
   * @param area whose promise it is
   * @param accountable the one contact who answers for it, an office's post and not a score of a
   *     person
   * @param parent the letter that this one is a part of
   */
  record Content(
      UUID schemeId,
      int year,
      AreaCode area,
      String accountable,
      List<Target> targets,
      @Nullable UUID parent) {}

  /** The state of a letter. */
  record Snapshot(
      UUID id, Content content, @Nullable String signedBy, long version, Outgoing outgoing) {}
}
