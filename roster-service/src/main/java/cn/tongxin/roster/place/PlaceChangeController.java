package cn.tongxin.roster.place;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the county changes about places. */
@RestController
@RequestMapping("/api/v1/places/{code}")
final class PlaceChangeController {
  private final PlaceService service;

  PlaceChangeController(PlaceService service) {
    this.service = service;
  }

  /**
   * Gives a place another name from a day on.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it was renamed on a later day
   */
  @PostMapping("/renaming")
  PlaceView rename(
      Actor actor, @PathVariable AreaCode code, @RequestBody @Valid RenamingBody body) {
    actor.mustBe(Role.COUNTY);
    if (!Place.isName(body.name().strip())) {
      throw Problem.invalid("name", "malformed");
    }
    return service.rename(
        actor, code, body.name().strip(), body.effectiveOn(), body.reason().strip());
  }

  /**
   * Merges a place into another of its county; its code stays as a redirect.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it was merged into yet another
   */
  @PostMapping("/merger")
  PlaceView merge(Actor actor, @PathVariable AreaCode code, @RequestBody @Valid MergerBody body) {
    actor.mustBe(Role.COUNTY);
    return service.merge(actor, code, body.into(), body.effectiveOn(), body.reason().strip());
  }

  /** Another name, from when on, and why. */
  record RenamingBody(
      @NotBlank(message = "required") String name,
      @NotNull(message = "required") LocalDate effectiveOn,
      @NotBlank(message = "required") @Size(max = 500, message = "too-long") String reason) {}

  /** The place that this one becomes a part of, from when on, and why. */
  record MergerBody(
      @NotNull(message = "required") AreaCode into,
      @NotNull(message = "required") LocalDate effectiveOn,
      @NotBlank(message = "required") @Size(max = 500, message = "too-long") String reason) {}
}
