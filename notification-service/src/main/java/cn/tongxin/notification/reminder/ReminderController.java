package cn.tongxin.notification.reminder;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reminders over HTTP. */
@RestController
@RequestMapping("/api/v1/reminders")
class ReminderController {
  private final ReminderService service;
  private final DueService due;

  ReminderController(ReminderService service, DueService due) {
    this.service = service;
    this.due = due;
  }

  /** Reminders in a place. */
  @GetMapping
  Page<ReminderView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable UUID subjectRef,
      @RequestParam @Nullable String officer,
      @RequestParam @Nullable ReminderState state,
      @RequestParam @Nullable ReminderKind kind,
      @RequestParam @Nullable LocalDate dueFrom,
      @RequestParam @Nullable LocalDate dueTo,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return service.list(
        actor.scope().narrowedTo(within),
        new Reminders.Wanted(subjectRef, officer, state, kind, dueFrom, dueTo),
        PageQuery.of(limit, cursor));
  }

  /**
   * Who owes how much: per officer and per village, this week and this month.
   *
   * @throws Problem 422 for a place above a township
   */
  @GetMapping("/due")
  WhoIsDue due(Actor actor, @RequestParam @Nullable AreaCode within) {
    actor.mustRead();
    AreaCode area = within == null ? actor.area() : within;
    Scope scope = actor.scope().narrowedTo(area);
    return due.in(scope, area);
  }

  /**
   * Moves a reminder to a later day, with a reason.
   *
   * @return the reminder on its new day
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if nothing is owed any more
   */
  @PostMapping("/{id}/postponement")
  ReminderView postpone(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody PostponementBody body) {
    actor.mustRecord();
    return service.postpone(actor, id, body.day(), body.why());
  }

  /** Until when, and why; the reason stays in this service. */
  record PostponementBody(
      @NotNull(message = "required") @Nullable LocalDate until,
      @NotBlank(message = "required") @Size(max = 500, message = "too-long")
          @Nullable String reason) {

    LocalDate day() {
      return Objects.requireNonNull(until);
    }

    String why() {
      return Objects.requireNonNull(reason);
    }
  }
}
