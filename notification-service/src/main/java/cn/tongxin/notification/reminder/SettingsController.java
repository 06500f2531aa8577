package cn.tongxin.notification.reminder;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an office wants reminders, over HTTP. */
@RestController
@RequestMapping("/api/v1/reminder-settings/{area}")
class SettingsController {
  private final SettingsService service;

  SettingsController(SettingsService service) {
    this.service = service;
  }

  /**
   * How the office of a place wants reminders; the nearest one that said so holds.
   *
   * @throws Problem 404 if this one has entered nothing
   */
  @GetMapping
  ResponseEntity<ReminderSettings> settings(Actor actor, @PathVariable AreaCode area) {
    actor.mustRead();
    return service
        .of(actor.scope(), actor.scope().place(area))
        .map(known -> answer(HttpStatus.OK, known))
        .orElseThrow(() -> Problem.notFound("settings.none"));
  }

  /**
   * Says how the office of a place wants reminders: a township's or the county's.
   *
   * @throws Problem 409 if something else is entered and no If-Match names it
   * @throws Problem 422 for a village, and for a lead time of more than sixty days
   */
  @PutMapping
  ResponseEntity<ReminderSettings> put(
      Actor actor,
      @PathVariable AreaCode area,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid ReminderSettings body) {
    actor.mustBe(Role.COUNTY, Role.OFFICER);
    var put = service.put(actor.scope(), ifMatch, body.entered(area));
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.document());
  }

  private static ResponseEntity<ReminderSettings> answer(
      HttpStatus status, SettingsDocument known) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(known.version()))
        .body(ReminderSettings.of(known));
  }

  /**
   * How reminders are wanted.
   *
   * @param leadDays how many days ahead something of a kind is told; the usual ones for others
   * @param onWorkingDays whether nothing is told, and nothing goes up, on days off
   */
  record ReminderSettings(
      @NotNull(message = "required")
          @Nullable
              Map<
                  @NotNull(message = "required") ReminderKind,
                  @NotNull(message = "required") @Min(value = 0, message = "lead.days")
                  @Max(value = 60, message = "lead.days") Integer>
              leadDays,
      @NotNull(message = "required") @Nullable Boolean onWorkingDays) {

    static ReminderSettings of(SettingsDocument known) {
      return new ReminderSettings(known.entered().leadDays(), known.onWorkingDays());
    }

    SettingsWire.Entered entered(AreaCode area) {
      return new SettingsWire.Entered(
          area, leadDays == null ? Map.of() : leadDays, Boolean.TRUE.equals(onWorkingDays));
    }
  }
}
