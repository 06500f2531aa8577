package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Gives a letter its score when it is signed, from all that was counted before. */
@Component
class LetterListener {
  static final EventTypes<Signed> TYPES =
      new EventTypes<Signed>()
          .on("cn.tongxin.assessment.letter-signed.v1", Signed.class, Function.identity());

  private final EventReader reader;
  private final SignedLetters letters;
  private final Scorekeeper scorekeeper;

  LetterListener(EventReader reader, SignedLetters letters, Scorekeeper scorekeeper) {
    this.reader = reader;
    this.letters = letters;
    this.scorekeeper = scorekeeper;
  }

  @KafkaListener(topics = "tongxin.assessment.letter")
  void onLetters(List<ConsumerRecord<String, byte[]>> poll) {
    scorekeeper.refresh(
        reader.read(poll, TYPES).stream()
            .flatMap(event -> letters.signed(Scope.platform(), event.fact().letterId()).stream())
            .distinct()
            .toList());
  }

  /** What is read of a signed letter. */
  record Signed(UUID letterId) {
    Signed {
      Objects.requireNonNull(letterId);
    }
  }
}
