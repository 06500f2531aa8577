package cn.tongxin.roster.pairing;

import cn.tongxin.serving.errand.Errand;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Says that an officer's load is to be counted, as long as its errand is due at some time. */
record LoadMarkDocument(@BsonId String id, @Nullable Errand errand) {}
