package cn.tongxin.activity.window;

import cn.tongxin.activity.visit.VisitFact;
import cn.tongxin.activity.visit.VisitFact.What;
import cn.tongxin.activity.visit.VisitFollowUp;
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
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Brings together the windows that roster announces and the visits that name them. */
@Component
class WindowListener implements VisitFollowUp {
  static final EventTypes<Announced> TYPES =
      new EventTypes<Announced>()
          .on(
              "cn.tongxin.roster.must-visit-announced.v1",
              MustVisit.class,
              window -> new Announced(window, false))
          .on(
              "cn.tongxin.roster.must-visit-withdrawn.v1",
              MustVisit.class,
              window -> new Announced(window, true));

  private final EventReader reader;
  private final MongoWindows windows;
  private final List<WindowFollowUp> followUps;

  WindowListener(EventReader reader, MongoWindows windows, List<WindowFollowUp> followUps) {
    this.reader = reader;
    this.windows = windows;
    this.followUps = followUps;
  }

  @KafkaListener(topics = "tongxin.roster.must-visit")
  void onWindows(List<ConsumerRecord<String, byte[]>> poll) {
    Map<UUID, List<Consumer<Window>>> news = new LinkedHashMap<>();
    for (Received<Announced> event : reader.read(poll, TYPES)) {
      Window.Notice notice = event.fact().notice(event.seq());
      news.computeIfAbsent(event.fact().window().mustVisitId(), _ -> new ArrayList<>())
          .add(window -> window.learn(notice));
    }
    learn(news);
  }

  @Override
  public void follow(List<VisitFact> facts) {
    Map<UUID, List<Consumer<Window>>> news = new LinkedHashMap<>();
    for (VisitFact fact : facts) {
      if (fact.mustVisitId() != null && fact.visitedOn() != null) {
        var answer =
            new Window.Answer(
                fact.visitId(), fact.seq(), fact.visitedOn(), fact.what() == What.VOIDED);
        news.computeIfAbsent(fact.mustVisitId(), _ -> new ArrayList<>())
            .add(window -> window.learn(answer));
      }
    }
    learn(news);
  }

  private void learn(Map<UUID, List<Consumer<Window>>> news) {
    if (!news.isEmpty()) {
      List<WindowState> states = windows.learn(news);
      followUps.forEach(followUp -> followUp.follow(states));
    }
  }

  /** What is read of a window; why a visit is owed is never told. */
  record MustVisit(
      UUID mustVisitId,
      UUID memberRef,
      AreaCode area,
      List<String> officers,
      LocalDate from,
      LocalDate to) {
    MustVisit {
      Objects.requireNonNull(mustVisitId);
      Objects.requireNonNull(memberRef);
      Objects.requireNonNull(area);
      officers = List.copyOf(officers);
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
    }
  }

  /** A window announced or withdrawn. */
  record Announced(MustVisit window, boolean withdrawn) {

    Window.Notice notice(long seq) {
      return new Window.Notice(
          seq,
          window.memberRef(),
          window.area(),
          window.officers(),
          window.from(),
          window.to(),
          withdrawn);
    }
  }
}
