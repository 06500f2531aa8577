package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
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

/** Makes evidence of entries of projects; one that takes another back takes its part back too. */
@Component
class EntryListener {
  static final EventTypes<Entry> TYPES =
      new EventTypes<Entry>()
          .on("cn.tongxin.activity.entry-recorded.v1", Entry.class, Function.identity());

  private final EventReader reader;
  private final Scorekeeper scorekeeper;

  EntryListener(EventReader reader, Scorekeeper scorekeeper) {
    this.reader = reader;
    this.scorekeeper = scorekeeper;
  }

  @KafkaListener(topics = "tongxin.activity.project")
  void onEntries(List<ConsumerRecord<String, byte[]>> poll) {
    credit(reader.read(poll, TYPES));
  }

  /** Counts each entry in the project's place on its day. */
  void credit(List<Received<Entry>> facts) {
    Map<TallyKey, List<Evidence>> evidence = new LinkedHashMap<>();
    for (Received<Entry> received : facts) {
      Entry entry = received.fact();
      List<Evidence> here =
          evidence.computeIfAbsent(
              TallyKey.of(entry.area(), entry.on().getYear()), _ -> new ArrayList<>());
      here.add(evidence(received, "", Measure.ENTRIES, entry.corrects() == null ? 1 : -1));
      here.add(evidence(received, ":fen", Measure.FEN, entry.fen()));
    }
    scorekeeper.credit(evidence);
  }

  private static Evidence evidence(
      Received<Entry> received, String part, Measure measure, long done) {
    Entry entry = received.fact();
    return new Evidence(
        "entry:" + entry.entryId() + part,
        measure,
        entry.projectKind() + "_" + entry.kind(),
        entry.on(),
        entry.projectId(),
        received.seq(),
        done,
        0,
        List.of(),
        entry.corrects() == null
            ? Evidence.lateness(entry.on(), received.time())
            : Remark.CORRECTED,
        received.time());
  }

  /** What is read of an entry. */
  record Entry(
      UUID entryId,
      UUID projectId,
      String projectKind,
      AreaCode area,
      String kind,
      long fen,
      LocalDate on,
      @Nullable UUID corrects) {
    Entry {
      Objects.requireNonNull(entryId);
      Objects.requireNonNull(projectId);
      Objects.requireNonNull(projectKind);
      Objects.requireNonNull(area);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(on);
    }
  }
}
