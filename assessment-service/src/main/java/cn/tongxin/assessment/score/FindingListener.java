package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Makes evidence of what was found by hand. */
@Component
class FindingListener {
  static final EventTypes<Found> TYPES =
      new EventTypes<Found>()
          .on("cn.tongxin.assessment.finding-recorded.v1", Found.class, Function.identity());

  private final EventReader reader;
  private final Scorekeeper scorekeeper;

  FindingListener(EventReader reader, Scorekeeper scorekeeper) {
    this.reader = reader;
    this.scorekeeper = scorekeeper;
  }

  @KafkaListener(topics = "tongxin.assessment.review")
  void onFindings(List<ConsumerRecord<String, byte[]>> poll) {
    credit(reader.read(poll, TYPES));
  }

  /** Counts each finding for its letter and period alone. */
  void credit(List<Received<Found>> facts) {
    Map<TallyKey, List<Evidence>> evidence = new LinkedHashMap<>();
    for (Received<Found> received : facts) {
      Found found = received.fact();
      evidence
          .computeIfAbsent(TallyKey.of(found.area(), found.year()), _ -> new ArrayList<>())
          .add(evidence(received));
    }
    scorekeeper.credit(evidence);
  }

  private static Evidence evidence(Received<Found> received) {
    Found found = received.fact();
    String tag = Figures.findings(found.letterId(), found.indicator(), found.period());
    LocalDate last = found.period().lastDay(found.year());
    return new Evidence(
        "finding:" + tag,
        Measure.FINDINGS,
        tag,
        found.on().isAfter(last) ? last : found.on().withYear(found.year()),
        found.letterId(),
        received.seq(),
        found.hundredths(),
        0,
        List.of(),
        found.isCorrected() ? Remark.CORRECTED : null,
        received.time());
  }

  /**
   * What is read of a finding: not why, and not whose.
   *
   * @param percent how much was found to be done, 0 to 100, as a decimal
   */
  record Found(
      UUID letterId,
      AreaCode area,
      int year,
      String indicator,
      Period period,
      String percent,
      LocalDate on,
      @Nullable Integer edition) {
    Found {
      Objects.requireNonNull(letterId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(indicator);
      Objects.requireNonNull(period);
      // What is no number is put aside when it is read; later it would stop all others.
      var _ = new BigDecimal(percent);
      Objects.requireNonNull(on);
    }

    /** Whether an objection led to it. */
    boolean isCorrected() {
      return edition != null && edition > 1;
    }

    long hundredths() {
      return new BigDecimal(percent)
          .movePointRight(2)
          .setScale(0, RoundingMode.HALF_UP)
          .longValue();
    }
  }
}
