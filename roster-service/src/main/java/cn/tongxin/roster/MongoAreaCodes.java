package cn.tongxin.roster;

import cn.tongxin.serving.AreaCode;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Keeps an area code as the text of its digits, so that documents can hold domain records. */
public final class MongoAreaCodes implements Codec<AreaCode> {

  @Override
  public AreaCode decode(BsonReader reader, DecoderContext context) {
    return new AreaCode(reader.readString());
  }

  @Override
  public void encode(BsonWriter writer, AreaCode value, EncoderContext context) {
    writer.writeString(value.value());
  }

  @Override
  public Class<AreaCode> getEncoderClass() {
    return AreaCode.class;
  }
}
