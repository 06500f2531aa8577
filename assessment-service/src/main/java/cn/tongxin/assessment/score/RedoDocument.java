package cn.tongxin.assessment.score;

import cn.tongxin.eventing.RecordCodecs;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that a version of a tally counted. It is stored as bytes: nobody looks into it but
 * who writes the evidence once more, and a database would take it apart each time.
 */
record RedoDocument(List<Entry> entries) {
  private static final Codec<RedoDocument> CODEC =
      CodecRegistries.withUuidRepresentation(RecordCodecs.registry(), UuidRepresentation.STANDARD)
          .get(RedoDocument.class);

  /** Of what was counted since the tally was read. */
  static RedoDocument of(Tally tally) {
    return new RedoDocument(
        tally.changed().stream()
            .map(state -> new Entry(state, tally.isRemarked(state) ? true : null))
            .toList());
  }

  Binary bytes() {
    BasicOutputBuffer out = new BasicOutputBuffer();
    CODEC.encode(new BsonBinaryWriter(out), this, EncoderContext.builder().build());
    return new Binary(out.toByteArray());
  }

  static RedoDocument read(Binary bytes) {
    try (var reader = new BsonBinaryReader(java.nio.ByteBuffer.wrap(bytes.getData()))) {
      return CODEC.decode(reader, DecoderContext.builder().build());
    }
  }

  /**
   * A piece of it.
   *
   * @param remarked whether the history has a line for it, or had one
   */
  record Entry(Evidence evidence, @Nullable Boolean remarked) {
    boolean hasLine() {
      return Boolean.TRUE.equals(remarked);
    }
  }
}
