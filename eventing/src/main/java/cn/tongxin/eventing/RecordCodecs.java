package cn.tongxin.eventing;

import com.mongodb.MongoClientSettings;
import org.bson.codecs.Codec;
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
}
