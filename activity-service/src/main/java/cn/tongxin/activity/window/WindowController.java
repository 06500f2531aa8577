package cn.tongxin.activity.window;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Must-visit windows over HTTP: which are open, answered, or missed since. */
@RestController
@RequestMapping("/api/v1/visit-windows")
class WindowController {

  private final MongoWindows windows;
  private final Clock clock;

  WindowController(MongoWindows windows, Clock clock) {
    this.windows = windows;
    this.clock = clock;
  }

  /** Must-visit windows in a place, by last day, with the visits that answer them. */
  @GetMapping
  Page<WindowView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable String officer,
      @RequestParam @Nullable State state,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    LocalDate today = ChinaDays.today(clock);
    return windows
        .list(
            actor.scope().narrowedTo(within),
            new MongoWindows.Wanted(
                state == State.OPEN ? later(from, today) : from,
                state == State.MISSED ? earlier(to, today.minusDays(1)) : to,
                officer,
                state == null ? null : state.standing),
            PageQuery.of(limit, cursor))
        .map(window -> WindowView.of(window, today));
  }

  /**
   * One must-visit window, with the visits that answer it.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  WindowView byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return windows
        .byId(actor.scope(), id)
        .map(window -> WindowView.of(window, ChinaDays.today(clock)))
        .orElseThrow(() -> Problem.notFound("window.unknown"));
  }

  private static LocalDate later(@Nullable LocalDate asked, LocalDate other) {
    return asked == null || asked.isBefore(other) ? other : asked;
  }

  private static LocalDate earlier(@Nullable LocalDate asked, LocalDate other) {
    return asked == null || asked.isAfter(other) ? other : asked;
  }

  /** Where a window stands today. */
  enum State {
    OPEN(Window.Standing.OWED),
    MISSED(Window.Standing.OWED),
    ANSWERED(Window.Standing.ANSWERED),
    WITHDRAWN(Window.Standing.WITHDRAWN);

    private final Window.Standing standing;

    State(Window.Standing standing) {
      this.standing = standing;
    }

    static State of(Window window, LocalDate to, LocalDate today) {
      return switch (window.standing()) {
        case ANSWERED -> ANSWERED;
        case WITHDRAWN -> WITHDRAWN;
        case OWED, UNKNOWN -> to.isBefore(today) ? MISSED : OPEN;
      };
    }
  }

  /**
   * A window as it is answered.
   *
   * @param state missed from the day after the last one, until a visit within it is recorded
   * @param answeredBy the visits that answer it, the earliest first
   */
  record WindowView(
      UUID mustVisitId,
      UUID memberRef,
      AreaCode area,
      List<String> officers,
      LocalDate from,
      LocalDate to,
      State state,
      List<UUID> answeredBy) {

    static WindowView of(Window window, LocalDate today) {
      Window.Notice notice = Objects.requireNonNull(window.notice());
      return new WindowView(
          window.id(),
          notice.memberRef(),
          notice.area(),
          notice.officers(),
          notice.from(),
          notice.to(),
          State.of(window, notice.to(), today),
          window.answeredBy().stream().map(Window.Answer::visitId).toList());
    }
  }
}
