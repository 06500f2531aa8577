package cn.tongxin.eventing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts records that can never be read on the service's dead-letter topic, with where they came from
 * and why.
 */
final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final Producer<String, byte[]> producer;
  private final String topic;
  private final AtomicLong count = new AtomicLong();

  DeadLetters(Producer<String, byte[]> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
  }

  /** How many were put there since the start. */
  double count() {
    return count.get();
  }

  /** Returns when the record is safe there; until then its origin must not be acknowledged. */
  void put(ConsumerRecord<String, byte[]> record, String reason) {
    var dead = new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    Envelope.add(dead.headers(), "dlt-origin-topic", record.topic());
    Envelope.add(dead.headers(), "dlt-origin-partition", Integer.toString(record.partition()));
    Envelope.add(dead.headers(), "dlt-origin-offset", Long.toString(record.offset()));
    Envelope.add(dead.headers(), "dlt-reason", reason);
    try {
      producer.send(dead).get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new KafkaException("dead letter not written", e);
    }
    count.incrementAndGet();
    log.atWarn()
        .addKeyValue("topic", record.topic())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue("reason", reason)
        .log("record put aside as a dead letter");
  }
}
