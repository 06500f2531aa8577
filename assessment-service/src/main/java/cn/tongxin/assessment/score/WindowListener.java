package cn.tongxin.assessment.score;

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
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Makes evidence of the must-visit windows that roster announces. */
@Component
class WindowListener {
  static final EventTypes<WindowFact> TYPES =
      new EventTypes<WindowFact>()
          .on(
              "cn.tongxin.roster.must-visit-announced.v1",
              MustVisit.class,
              w -> new WindowFact(w, false, null))
          .on(
              "cn.tongxin.roster.must-visit-withdrawn.v1",
              Withdrawn.class,
              w -> new WindowFact(w.window(), true, w.countsAs()));

  private final EventReader reader;
  private final Scorekeeper scorekeeper;
  private final Windows windows;

  WindowListener(EventReader reader, Scorekeeper scorekeeper, Windows windows) {
    this.reader = reader;
    this.scorekeeper = scorekeeper;
    this.windows = windows;
  }

  @KafkaListener(topics = "tongxin.roster.must-visit")
  void onWindows(List<ConsumerRecord<String, byte[]>> poll) {
    credit(reader.read(poll, TYPES));
  }

  /** Counts each window as due where it is, until it is withdrawn. */
  void credit(List<Received<WindowFact>> facts) {
    Map<UUID, List<Consumer<Window>>> news = new LinkedHashMap<>();
    for (Received<WindowFact> received : facts) {
      news.computeIfAbsent(received.fact().window().mustVisitId(), _ -> new ArrayList<>())
          .add(window -> window.learn(notice(received), received.time()));
    }
    scorekeeper.credit(windows.learn(news));
  }

  private static Window.Notice notice(Received<WindowFact> received) {
    MustVisit window = received.fact().window();
    return new Window.Notice(
        received.seq(),
        window.area(),
        window.from(),
        window.to(),
        received.fact().withdrawn(),
        received.fact().countsAs());
  }

  /** What is read of a window; there is no field for whom it is about. */
  record MustVisit(UUID mustVisitId, AreaCode area, LocalDate from, LocalDate to) {
    MustVisit {
      Objects.requireNonNull(mustVisitId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
    }
  }

  /** What is read of one that is withdrawn: also for which window its visits count since. */
  record Withdrawn(
      UUID mustVisitId, AreaCode area, LocalDate from, LocalDate to, @Nullable UUID countsAs) {
    Withdrawn {
      Objects.requireNonNull(mustVisitId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
    }

    MustVisit window() {
      return new MustVisit(mustVisitId, area, from, to);
    }
  }

  /** A window announced or withdrawn. */
  record WindowFact(MustVisit window, boolean withdrawn, @Nullable UUID countsAs) {}
}
