package cn.tongxin.eventing;

import java.time.YearMonth;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Stores a month as its text, such as {@code 1987-06}, which sorts as the months do. */
final class MonthCodec implements Codec<YearMonth> {

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
