package cn.tongxin.roster.pairing;

import cn.tongxin.serving.errand.Errand;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Says that an officer's load is to be counted, as long as it carries an errand.
 *
 * @param marks how often this was said in all; unlike the claims of an errand it never begins anew,
 *     so of two counts the one with more marks is the newer
 */
record LoadMarkDocument(@BsonId String id, @Nullable Errand errand, long marks) {}
