package cn.tongxin.eventing;

import com.mongodb.MongoClientSettings;
import java.time.YearMonth;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Lets documents be package-private records; the driver's own codec reads public ones only. Absent
 * values are not written, and fields that a record does not have are skipped.
 */
public final class RecordCodecs implements CodecProvider {

  /** Everything that the driver can store, months, and our records. */
  public static CodecRegistry registry() {
    return CodecRegistries.fromRegistries(
        CodecRegistries.fromProviders(new RecordCodecs()),
        CodecRegistries.fromCodecs(new MonthCodec()),
        MongoClientSettings.getDefaultCodecRegistry());
  }

  @Override
  public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
    return type.isRecord() && type.getTypeParameters().length == 0
        ? new RecordCodec<>(type, registry)
        : null;
  }

  /** Stores a month as its text, such as {@code 1987-06}, which sorts as the months do. */
  private static final class MonthCodec implements Codec<YearMonth> {
    @Override
    public void encode(BsonWriter writer, YearMonth month, EncoderContext context) {
      writer.writeString(month.toString());
    }

    @Override
    public YearMonth decode(BsonReader reader, DecoderContext context) {
      return YearMonth.parse(reader.readString());
    }

    @Override
    public Class<YearMonth> getEncoderClass() {
      return YearMonth.class;
    }
  }
}
