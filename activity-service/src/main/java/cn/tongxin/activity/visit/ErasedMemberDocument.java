package cn.tongxin.activity.visit;

import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A member who was erased. */
record ErasedMemberDocument(@BsonId UUID id, List<String> within, String order) implements Listed {}
