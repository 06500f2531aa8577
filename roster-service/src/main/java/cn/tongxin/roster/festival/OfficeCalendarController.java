package cn.tongxin.roster.festival;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
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

/** What offices say of festivals, over HTTP. */
@RestController
@RequestMapping("/api/v1/office-calendars")
final class OfficeCalendarController {
  private final OfficeCalendarService service;

  OfficeCalendarController(OfficeCalendarService service) {
    this.service = service;
  }

  /**
   * Enters an office's own occasions and its rule for greetings, or changes them with If-Match.
   *
   * @throws Problem 404 if there is no such office in the caller's scope
   * @throws Problem 409 if something else is recorded and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{area}")
  ResponseEntity<OfficeCalendarBody> put(
      Actor actor,
      @PathVariable AreaCode area,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid OfficeCalendarBody body) {
    actor.mustRecord();
    OfficeCalendarService.Put put = service.put(actor, area, ifMatch, body);
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.calendar());
  }

  /**
   * An office's own occasions and its rule for greetings.
   *
   * @throws Problem 404 if there is no such office in the caller's scope
   */
  @GetMapping("/{area}")
  ResponseEntity<OfficeCalendarBody> get(Actor actor, @PathVariable AreaCode area) {
    actor.mustRead();
    return answer(HttpStatus.OK, service.get(actor, area));
  }

  private static ResponseEntity<OfficeCalendarBody> answer(
      HttpStatus status, OfficeCalendar calendar) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(calendar.number()))
        .body(OfficeCalendarBody.of(calendar));
  }
}
