package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Period;
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

/** Gives a letter its score when it is signed or amended, from all that was counted before. */
@Component
class LetterListener {
  private static final int COUNTY = 6;

  static final EventTypes<Signed> TYPES =
      new EventTypes<Signed>()
          .on("cn.tongxin.assessment.letter-signed.v1", Signed.class, Function.identity())
          .on("cn.tongxin.assessment.letter-amended.v1", Signed.class, Function.identity());

  private final EventReader reader;
  private final SignedLetters letters;
  private final Scorekeeper scorekeeper;
  private final Closings closings;

  LetterListener(
      EventReader reader, SignedLetters letters, Scorekeeper scorekeeper, Closings closings) {
    this.reader = reader;
    this.letters = letters;
    this.scorekeeper = scorekeeper;
    this.closings = closings;
  }

  @KafkaListener(topics = "tongxin.assessment.letter")
  void onLetters(List<ConsumerRecord<String, byte[]>> poll) {
    score(
        reader.read(poll, TYPES).stream()
            .flatMap(event -> letters.signed(Scope.platform(), event.fact().letterId()).stream())
            .distinct()
            .toList());
  }

  /** Also for periods that were closed before. */
  void score(List<SignedLetter> signed) {
    scorekeeper.refresh(signed);
    for (SignedLetter letter : signed) {
      for (Period period : Period.values()) {
        Closing closing = closing(letter, period);
        if (closing.done()) {
          scorekeeper.close(List.of(letter), closing.mark());
        }
        // It may have been opened in between, by one who did not see that score.
        if (!closing.rounds().isEmpty() && closing(letter, period).inForce().isEmpty()) {
          scorekeeper.reopen(List.of(letter), closing.mark());
        }
      }
    }
  }

  private Closing closing(SignedLetter letter, Period period) {
    return closings.of(letter.area().upTo(COUNTY), letter.year(), period);
  }

  /** What is read of a letter that was signed or amended. */
  record Signed(UUID letterId) {
    Signed {
      Objects.requireNonNull(letterId);
    }
  }
}
