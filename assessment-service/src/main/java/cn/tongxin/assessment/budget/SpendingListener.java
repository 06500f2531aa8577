package cn.tongxin.assessment.budget;

import cn.tongxin.assessment.Years;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of money that was received or paid in projects. */
@Component
class SpendingListener {
  static final EventTypes<Recorded> TYPES =
      new EventTypes<Recorded>()
          .on("cn.tongxin.activity.entry-recorded.v1", Recorded.class, Function.identity());

  private final EventReader reader;
  private final BudgetService budgets;

  SpendingListener(EventReader reader, BudgetService budgets) {
    this.reader = reader;
    this.budgets = budgets;
  }

  /** Scores hear of the same entries in a group of their own. */
  @KafkaListener(
      topics = "tongxin.activity.project",
      groupId = "assessment-service-budgets",
      properties = {"fetch.min.bytes=65536", "fetch.max.wait.ms=500"})
  void onEntries(List<ConsumerRecord<String, byte[]>> poll) {
    count(reader.read(poll, TYPES));
  }

  void count(List<Received<Recorded>> facts) {
    budgets.count(
        Scope.platform(),
        facts.stream().map(it -> SpendingDocument.of(it.fact().spending(), it.seq())).toList());
  }

  /** What is read of an entry. */
  record Recorded(
      UUID entryId,
      UUID projectId,
      AreaCode area,
      Direction kind,
      long fen,
      LocalDate on,
      @Nullable String budgetLine,
      @Nullable UUID corrects) {

    /** A million million yuan: sums over what is no more than this stay far from a long's end. */
    private static final long MOST = 100_000_000_000_000L;

    Recorded {
      Objects.requireNonNull(entryId);
      Objects.requireNonNull(projectId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(kind);
      if (!Years.isOfOurTime(on.getYear()) || fen > MOST || fen < -MOST) {
        throw new IllegalArgumentException("no entry of our time and size");
      }
      if (budgetLine != null && !budgetLine.matches(LineKey.CODE)) {
        throw new IllegalArgumentException("no code of a budget line");
      }
    }

    Spending spending() {
      String code = Objects.requireNonNullElse(budgetLine, LineKey.NO_LINE);
      LineKey line = LineKey.of(area, on.getYear(), code);
      return new Spending(entryId, projectId, line, kind, fen, on, corrects);
    }
  }
}
