package cn.tongxin.assessment.letter;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters that become several. */
@RestController
@RequestMapping("/api/v1/letters/{id}/decomposition")
class DecompositionController {
  private final LetterService service;

  DecompositionController(LetterService service) {
    this.service = service;
  }

  /**
   * Takes a township's letter into one letter for each of its villages, whose parts add up.
   *
   * @return the township's letter; the same parts again change nothing
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if a village has another letter for the year, or has signed its part
   * @throws Problem 422 if the parts do not add up, or one has nobody accountable
   */
  @PostMapping
  ResponseEntity<LetterView> decompose(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody DecompositionBody body) {
    actor.mustBe(Role.COUNTY, Role.OFFICER);
    Letter.Snapshot s = service.decompose(actor, id, body);
    return ResponseEntity.ok().eTag(EntityTag.of(s.version())).body(LetterView.of(s));
  }
}
