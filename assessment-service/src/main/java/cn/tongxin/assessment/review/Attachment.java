package cn.tongxin.assessment.review;

import cn.tongxin.assessment.letter.Side;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a review.
 *
 * @param digest SHA-256 of its bytes, in hexadecimal: its name within the review
 * @param file where its bytes are kept
 * @param name as whoever attached it calls it
 * @param indicator what it is evidence of
 * @param side who attached it
 */
record Attachment(
    String digest,
    UUID file,
    String name,
    AttachmentType type,
    long bytes,
    String indicator,
    Side side,
    String by,
    Instant at) {

  /** The same, once it is known how large it is. */
  Attachment of(long size) {
    return new Attachment(digest, file, name, type, size, indicator, side, by, at);
  }

  /** Where its bytes are kept. */
  String key() {
    return "attachment:" + file;
  }
}
