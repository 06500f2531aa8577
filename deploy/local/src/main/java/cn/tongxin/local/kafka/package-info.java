/** A real Kafka broker from its jars, and the topics it is to have. */
@NullMarked
package cn.tongxin.local.kafka;

import org.jspecify.annotations.NullMarked;
