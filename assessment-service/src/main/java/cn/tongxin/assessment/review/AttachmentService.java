package cn.tongxin.assessment.review;

import cn.tongxin.assessment.file.Files;
import cn.tongxin.assessment.letter.Side;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/** Keeps the files of reviews; what a file is, its first bytes say, and its name never does. */
@Service
class AttachmentService {
  private static final int UNSUPPORTED = 415;

  private final ReviewService reviews;
  private final Files files;
  private final Supplier<UUID> ids;
  private final Clock clock;

  AttachmentService(ReviewService reviews, Files files, Supplier<UUID> ids, Clock clock) {
    this.reviews = reviews;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  /** Attaches a file; the same content again changes nothing. */
  Review.Snapshot attach(
      Actor actor, UUID letterId, Period period, Label label, InputStreamSource file)
      throws IOException {
    Side side = Side.of(actor, reviews.letter(actor, letterId).area());
    AttachmentType type = type(file);
    String digest = digest(file);
    Review held = reviews.review(actor, letterId, period);
    if (held.attachment(digest).isPresent()) {
      return held.snapshot();
    }
    UUID id = ids.get();
    Attachment planned =
        new Attachment(
            digest,
            id,
            label.name(),
            type,
            0,
            label.indicator(),
            side,
            actor.id(),
            clock.instant());
    held.attach(planned);
    return keep(actor, letterId, period, planned, file);
  }

  /** First the bytes, then the review that names them; whoever does not come to be named goes. */
  private Review.Snapshot keep(
      Actor actor, UUID letterId, Period period, Attachment planned, InputStreamSource file)
      throws IOException {
    long bytes;
    try (InputStream content = file.getInputStream()) {
      bytes = files.save(planned.key(), content);
    }
    Attachment kept = planned.of(bytes);
    Review.Snapshot after;
    try {
      after = reviews.change(actor, letterId, period, review -> attached(review, kept));
    } catch (Problem refused) {
      files.delete(kept.key(), bytes);
      throw refused;
    }
    if (!after.attachments().contains(kept)) {
      files.delete(kept.key(), bytes);
    }
    return after;
  }

  private static boolean attached(Review review, Attachment kept) {
    if (review.attachment(kept.digest()).isPresent()) {
      return false;
    }
    review.attach(kept);
    return true;
  }

  /** Takes a file away, and its bytes with it. */
  Review.Snapshot detach(Actor actor, UUID letterId, Period period, String digest) {
    Side side = Side.of(actor, reviews.letter(actor, letterId).area());
    Attachment gone = attachment(reviews.review(actor, letterId, period), digest);
    Review.Snapshot after =
        reviews.change(
            actor,
            letterId,
            period,
            review -> {
              review.detach(attachment(review, digest), side);
              return true;
            });
    files.delete(gone.key(), gone.bytes());
    return after;
  }

  /** The attachment of a review; 404 where there is none. */
  Attachment attachment(Actor actor, UUID letterId, Period period, String digest) {
    return attachment(reviews.review(actor, letterId, period), digest);
  }

  void write(Attachment attachment, OutputStream out) throws IOException {
    files.write(attachment.key(), attachment.bytes(), out);
  }

  private static Attachment attachment(Review review, String digest) {
    return review.attachment(digest).orElseThrow(() -> Problem.notFound("attachment.unknown"));
  }

  private static AttachmentType type(InputStreamSource file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return AttachmentType.of(content.readNBytes(AttachmentType.ENOUGH))
          .orElseThrow(() -> Problem.of(UNSUPPORTED, "attachment.type"));
    }
  }

  private static String digest(InputStreamSource file) throws IOException {
    try (var content =
        new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
      long _ = content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What whoever attaches a file says of it. */
  record Label(String name, String indicator) {}
}
