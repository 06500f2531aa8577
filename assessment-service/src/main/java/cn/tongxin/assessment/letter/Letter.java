package cn.tongxin.assessment.letter;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility letter: what a township or village promises for a year; frozen by its signature,
 * and changed from then on by amendments that both sides sign.
 */
final class Letter {
  private static final int MOST_AMENDMENTS = 50;

  private final UUID id;
  private final long version;
  private final Outgoing outgoing;
  private Content content;
  private @Nullable String signedBy;
  private List<LetterPart> parts;
  private List<Amendment> amendments;
  private @Nullable Amendment open;
  private @Nullable Instant unfinished;
  private boolean signedNow;
  private boolean amendedNow;

  private Letter(Snapshot s) {
    this.id = s.id();
    this.content = s.content();
    this.signedBy = s.signedBy();
    this.version = s.version();
    this.outgoing = s.outgoing();
    this.parts = s.parts();
    this.amendments = s.amendments();
    this.open = s.open();
    this.unfinished = s.unfinished();
  }

  /** A new draft. */
  static Letter draft(UUID id, Content content) {
    return new Letter(
        new Snapshot(id, content, null, List.of(), List.of(), null, null, 0, Outgoing.empty()));
  }

  /** The letter as it was stored. */
  static Letter stored(Snapshot s) {
    return new Letter(s);
  }

  /**
   * Gives the draft another content; answers whether anything changed.
   *
   * @throws Problem 409 if it is signed or taken into parts, and the content is another
   */
  boolean change(Content wanted) {
    if (wanted.equals(content)) {
      return false;
    }
    if (signedBy != null) {
      throw Problem.conflict("letter.signed");
    }
    if (!parts.isEmpty() && !wanted.targets().equals(content.targets())) {
      throw Problem.conflict("letter.in-parts");
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

  /**
   * Takes the promises into parts, one for each village; answers whether anything changed.
   *
   * @param wanted parts that are known to make up the whole
   * @param now from when on their letters are to be made
   */
  boolean decompose(List<LetterPart> wanted, Instant now) {
    if (wanted.equals(parts)) {
      return false;
    }
    parts = wanted;
    unfinished = now;
    return true;
  }

  /**
   * Proposes an amendment and signs it for one side; answers whether anything changed. Whoever
   * proposed the one that is open may replace it.
   *
   * @throws Problem 409 if the letter is a draft, another amendment is open, or the id is taken
   */
  boolean propose(UUID amendmentId, Amendment.Terms terms, Side side, String by) {
    if (known(amendmentId).anyMatch(one -> one.isSame(amendmentId, terms))) {
      return false;
    }
    refuse(signedBy == null, "letter.not-signed");
    refuse(known(amendmentId).findAny().isPresent(), "letter.amendment-other");
    refuse(open != null && open.side() != side, "letter.amendment-open");
    refuse(amendments.size() >= MOST_AMENDMENTS, "letter.amendments");
    boolean apart = !parts.isEmpty() || content.parent() != null;
    refuse(apart && !terms.targets().equals(content.targets()), "letter.in-parts");
    open = new Amendment(amendmentId, terms, side, by, null, null);
    return true;
  }

  /**
   * Signs the open amendment for the other side, from when on it holds; answers whether anything
   * changed.
   *
   * @throws Problem 404 if there is no such amendment
   * @throws Problem 409 if it is the side that proposed it
   */
  boolean countersign(UUID amendmentId, Side side, String by, Instant now) {
    if (amendments.stream().anyMatch(one -> one.id().equals(amendmentId))) {
      return false;
    }
    Amendment proposed = open;
    if (proposed == null || !proposed.id().equals(amendmentId)) {
      throw Problem.notFound("letter.amendment-unknown");
    }
    refuse(proposed.side() == side, "letter.wrong-side");
    amendments = Stream.concat(amendments.stream(), Stream.of(proposed.signed(by, now))).toList();
    content = content.amended(proposed.terms());
    open = null;
    amendedNow = true;
    return true;
  }

  private Stream<Amendment> known(UUID amendmentId) {
    return Stream.concat(amendments.stream(), Stream.ofNullable(open))
        .filter(one -> one.id().equals(amendmentId));
  }

  private static void refuse(boolean wrong, String code) {
    if (wrong) {
      throw Problem.conflict(code);
    }
  }

  /** Whether it was signed since it was read. */
  boolean signedNow() {
    return signedNow;
  }

  /** Whether an amendment of it came to hold since it was read. */
  boolean amendedNow() {
    return amendedNow;
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(
        id, content, signedBy, parts, amendments, open, unfinished, version, outgoing);
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
      @Nullable UUID parent) {

    Content amended(Amendment.Terms terms) {
      return new Content(schemeId, year, area, terms.accountable(), terms.targets(), parent);
    }
  }

  /**
   * The state of a letter.
   *
   * @param unfinished since when letters of its parts are to be made; absent once they are
   */
  record Snapshot(
      UUID id,
      Content content,
      @Nullable String signedBy,
      List<LetterPart> parts,
      List<Amendment> amendments,
      @Nullable Amendment open,
      @Nullable Instant unfinished,
      long version,
      Outgoing outgoing) {}
}
