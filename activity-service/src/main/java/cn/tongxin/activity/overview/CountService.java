package cn.tongxin.activity.overview;

import cn.tongxin.activity.request.CountedRequest;
import cn.tongxin.activity.request.CountedRequests;
import cn.tongxin.activity.request.Level;
import cn.tongxin.activity.visit.VisitFact;
import cn.tongxin.activity.visit.VisitFact.What;
import cn.tongxin.activity.window.WindowState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Counts planned visits, windows and requests as news of them come. */
@Service
class CountService {
  private final MongoSheets sheets;
  private final CountedRequests requests;

  CountService(MongoSheets sheets, CountedRequests requests) {
    this.sheets = sheets;
    this.requests = requests;
  }

  /** Visits that were never planned were never due, and are no matter of these sums. */
  void visits(List<VisitFact> facts) {
    sheets.count(
        facts.stream().filter(it -> it.plannedOn() != null).map(CountService::counted).toList());
  }

  private static Counted counted(VisitFact fact) {
    LocalDate day = java.util.Objects.requireNonNull(fact.plannedOn());
    Map<String, Long> figures =
        fact.what() == What.PLANNED ? Map.of(Figure.VISITS_PLANNED.on(day), 1L) : Map.of();
    return new Counted(
        "visit:" + fact.visitId(), fact.seq(), fact.area(), Map.of(YearMonth.from(day), figures));
  }

  void windows(List<WindowState> states) {
    sheets.count(states.stream().map(CountService::counted).toList());
  }

  private static Counted counted(WindowState window) {
    Map<String, Long> figures = new HashMap<>();
    if (window.isDue()) {
      figures.put(Figure.WINDOWS_DUE.name(), 1L);
      figures.put(
          window.isAnswered()
              ? Figure.WINDOWS_ANSWERED.name()
              : Figure.WINDOWS_OWED.on(window.to()),
          1L);
    }
    return new Counted(
        "window:" + window.mustVisitId(),
        window.version(),
        window.area(),
        Map.of(YearMonth.from(window.to()), figures));
  }

  /** Reads the requests as they are now and counts that. */
  void requests(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      sheets.count(requests.byIds(ids).stream().map(CountService::counted).toList());
    }
  }

  private static Counted counted(CountedRequest request) {
    Map<YearMonth, Map<String, Long>> months = new HashMap<>();
    add(months, request.receivedOn(), Figure.REQUESTS_RECEIVED.name());
    if (request.dueOn() != null) {
      add(months, request.dueOn(), Figure.REQUESTS_OWED.on(request.dueOn()));
    }
    if (request.answer() != null) {
      answered(months, request.answer());
    }
    return new Counted("request:" + request.id(), request.version(), request.area(), months);
  }

  private static void answered(
      Map<YearMonth, Map<String, Long>> months, CountedRequest.Answer answer) {
    add(months, answer.on(), Figure.REQUESTS_ANSWERED.name());
    if (answer.within()) {
      add(months, answer.on(), Figure.ANSWERED_IN_TIME.name());
    }
    switch (answer.outcome()) {
      case ADOPTED -> add(months, answer.on(), Figure.SUGGESTIONS_ADOPTED.name());
      case NOT_ADOPTED -> add(months, answer.on(), Figure.SUGGESTIONS_NOT_ADOPTED.name());
      case SOLVED -> {
        add(months, answer.on(), solvedAt(answer.level()).name());
        add(months, answer.on(), Figure.SOLVED_AFTER.after(answer.takenDays()));
      }
      case NOT_SOLVED, REFERRED, WITHDRAWN -> {}
    }
  }

  private static Figure solvedAt(Level level) {
    return switch (level) {
      case VILLAGE -> Figure.SOLVED_VILLAGE;
      case TOWNSHIP -> Figure.SOLVED_TOWNSHIP;
      case COUNTY -> Figure.SOLVED_COUNTY;
    };
  }

  private static void add(Map<YearMonth, Map<String, Long>> months, LocalDate day, String figure) {
    months.computeIfAbsent(YearMonth.from(day), _ -> new HashMap<>()).put(figure, 1L);
  }
}
