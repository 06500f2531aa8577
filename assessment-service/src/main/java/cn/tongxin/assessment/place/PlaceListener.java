package cn.tongxin.assessment.place;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from roster which places there are; smaller ones than villages have no letter. */
@Component
class PlaceListener {
  static final EventTypes<Recorded> TYPES =
      new EventTypes<Recorded>()
          .on("cn.tongxin.roster.place-recorded.v1", Recorded.class, Function.identity());

  private static final int VILLAGE = 12;

  private final EventReader reader;
  private final MongoPlaces places;

  PlaceListener(EventReader reader, MongoPlaces places) {
    this.reader = reader;
    this.places = places;
  }

  @KafkaListener(topics = "tongxin.roster.place")
  void onPlaces(List<ConsumerRecord<String, byte[]>> poll) {
    places.learn(
        reader.read(poll, TYPES).stream()
            .filter(event -> event.fact().code().value().length() <= VILLAGE)
            .map(event -> PlaceDocument.of(event.fact().code(), event.seq(), event.fact().name()))
            .toList());
  }

  /** What is read of a place. */
  record Recorded(AreaCode code, String name) {
    Recorded {
      Objects.requireNonNull(code);
      Objects.requireNonNull(name);
    }
  }
}
