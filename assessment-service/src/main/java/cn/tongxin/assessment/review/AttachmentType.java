package cn.tongxin.assessment.review;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** What may be attached: a document as it was signed, or a picture; known by its first bytes. */
enum AttachmentType {
  PDF("application/pdf", "%PDF-"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n");

  /** How many bytes tell all of them apart. */
  static final int ENOUGH = 8;

  private final String media;
  private final String first;

  AttachmentType(String media, String first) {
    this.media = media;
    this.first = first;
  }

  /** Of a file that begins with these bytes, whatever it is called. */
  static Optional<AttachmentType> of(byte[] head) {
    String begin = new String(head, ISO_8859_1);
    return Arrays.stream(values()).filter(type -> begin.startsWith(type.first)).findFirst();
  }

  /** Its media type. */
  String media() {
    return media;
  }
}
