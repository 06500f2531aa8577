package cn.tongxin.assessment.file;

import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/** A piece of a file as it is stored, of no place: whoever asks for it was let pass before. */
record PieceDocument(@BsonId String id, List<String> within, String order, Binary bytes)
    implements Listed {}
