package cn.tongxin.assessment.review;

import cn.tongxin.assessment.letter.Side;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The review of a letter for a period, of an office's service and of nobody's person: one finds, a
 * second signs, and from then on it counts; the assessed side may object, and is answered.
 */
final class Review {
  private static final int MOST_ATTACHMENTS = 20;

  private final ReviewKey key;
  private final long version;
  private final Outgoing outgoing;
  private int edition;
  private List<Finding> findings;
  private String reviewer;
  private @Nullable Signature signature;
  private List<Objection> objections;
  private List<Attachment> attachments;
  private final List<ReviewFact> facts = new ArrayList<>();

  private Review(Snapshot s) {
    this.key = s.key();
    this.edition = s.edition();
    this.findings = s.findings();
    this.reviewer = s.reviewer();
    this.signature = s.signature();
    this.objections = s.objections();
    this.attachments = s.attachments();
    this.version = s.version();
    this.outgoing = s.outgoing();
  }

  /** A review that nobody has signed. */
  static Review begun(ReviewKey key, List<Finding> findings, String reviewer) {
    return new Review(
        new Snapshot(key, 1, findings, reviewer, null, List.of(), List.of(), 0, Outgoing.empty()));
  }

  /** The review as it was stored. */
  static Review stored(Snapshot s) {
    return new Review(s);
  }

  /** Whether this is what was found, by this reviewer. */
  boolean isSame(List<Finding> found, String by) {
    return findings.equals(found) && reviewer.equals(by);
  }

  /**
   * Gives an unsigned review other findings.
   *
   * @throws Problem 409 if it is signed
   */
  void change(List<Finding> found, String by) {
    refuse(signature != null, "review.signed");
    findings = found;
    reviewer = by;
  }

  /** Whether this person signed it as it is. */
  boolean isSignedBy(String person) {
    return signature != null && signature.by().equals(person);
  }

  /**
   * Signs it as a second person, from when on its findings count.
   *
   * @throws Problem 409 if it is signed, the reviewer signs, or a finding rests on nothing
   */
  void sign(String by, Instant now) {
    refuse(signature != null, "review.signed");
    refuse(reviewer.equals(by), "review.same-person");
    refuse(findings.stream().anyMatch(this::restsOnNothing), "review.no-evidence");
    signature = new Signature(by, now);
    facts.add(new ReviewFact.Signed(edition, findings));
  }

  private boolean restsOnNothing(Finding finding) {
    return finding.evidence().isEmpty()
        && attachments.stream().noneMatch(one -> one.indicator().equals(finding.indicator()));
  }

  /**
   * Objects to a signed review; answers whether that is news. Each edition is objected to once.
   *
   * @throws Problem 409 if it is not signed, was objected to before, or the id is taken
   */
  boolean object(UUID id, String reason, String by, Instant now) {
    Optional<Objection> known = objection(id);
    if (known.isPresent()) {
      refuse(!known.get().reason().equals(reason), "review.objection-other");
      return false;
    }
    refuse(signature == null, "review.not-signed");
    refuse(objections.stream().anyMatch(one -> one.edition() == edition), "review.objection-again");
    Objection news = new Objection(id, edition, reason, by, now, null);
    objections = Stream.concat(objections.stream(), Stream.of(news)).toList();
    return facts.add(new ReviewFact.Objected(edition, id));
  }

  /**
   * Answers an objection, with other findings where it is right; answers whether that is news.
   *
   * @param revised absent where the findings stay as they are
   * @throws Problem 404 if there is no such objection, 409 if it was answered otherwise
   */
  boolean answer(UUID id, Objection.Answer given, @Nullable List<Finding> revised) {
    Objection objection =
        objection(id).orElseThrow(() -> Problem.notFound("review.objection-unknown"));
    Objection.Answer before = objection.answer();
    if (before != null) {
      refuse(!before.isSame(given.decision(), given.reason()), "review.answered");
      return false;
    }
    objections =
        objections.stream().map(one -> one.id().equals(id) ? one.answered(given) : one).toList();
    if (revised != null) {
      edition++;
      findings = revised;
      reviewer = given.by();
      signature = null;
    }
    return facts.add(new ReviewFact.Answered(edition, id, revised == null));
  }

  private Optional<Objection> objection(UUID id) {
    return objections.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The attachment with this content, if there is one. */
  Optional<Attachment> attachment(String digest) {
    return attachments.stream().filter(one -> one.digest().equals(digest)).findFirst();
  }

  /**
   * Takes an attachment that it does not have.
   *
   * @throws Problem 409 if it is one of the side above and the review is signed, or there are many
   */
  void attach(Attachment attachment) {
    refuse(isFrozenFor(attachment.side()), "review.signed");
    long of = attachments.stream().filter(one -> one.side() == attachment.side()).count();
    refuse(of >= MOST_ATTACHMENTS, "review.attachments");
    attachments = Stream.concat(attachments.stream(), Stream.of(attachment)).toList();
  }

  /**
   * Takes an attachment away.
   *
   * @throws Problem 409 if it is the other side's, or the review is signed
   */
  void detach(Attachment attachment, Side side) {
    refuse(attachment.side() != side, "review.wrong-side");
    refuse(isFrozenFor(side), "review.signed");
    attachments = attachments.stream().filter(one -> !one.equals(attachment)).toList();
  }

  /** What was signed stays as it was signed; the other side may show what it objects with. */
  private boolean isFrozenFor(Side side) {
    return side == Side.RECEIVING && signature != null;
  }

  private static void refuse(boolean wrong, String code) {
    if (wrong) {
      throw Problem.conflict(code);
    }
  }

  /** What happened to it since it was read. */
  List<ReviewFact> facts() {
    return List.copyOf(facts);
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(
        key, edition, findings, reviewer, signature, objections, attachments, version, outgoing);
  }

  /** Who signed as the second, and when. */
  record Signature(String by, Instant at) {}

  /**
   * The state of a review.
   *
   * @param edition rises where an objection led to other findings
   */
  record Snapshot(
      ReviewKey key,
      int edition,
      List<Finding> findings,
      String reviewer,
      @Nullable Signature signature,
      List<Objection> objections,
      List<Attachment> attachments,
      long version,
      Outgoing outgoing) {

    /** Where it stands. */
    ReviewState state() {
      if (objections.stream().anyMatch(one -> one.answer() == null)) {
        return ReviewState.OBJECTED;
      }
      return signature == null ? ReviewState.RECORDED : ReviewState.SIGNED;
    }
  }
}
