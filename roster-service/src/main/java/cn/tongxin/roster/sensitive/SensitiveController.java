package cn.tongxin.roster.sensitive;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is sensitive of a member, over HTTP. */
@RestController
@RequestMapping("/api/v1/members/{id}/sensitive")
final class SensitiveController {
  private static final String PERMISSION = "sensitive";
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_TEXT = 500;

  private final SensitiveService service;

  SensitiveController(SensitiveService service) {
    this.service = service;
  }

  /**
   * Opens what is sensitive of a member; the reason is entered in the access ledger first.
   *
   * @throws Problem 404 if there is no such member in the caller's scope
   * @throws Problem 409 if nothing may be opened without a consent that holds
   */
  @GetMapping
  ResponseEntity<SensitiveService.Opened> open(
      Actor actor, @PathVariable UUID id, @RequestParam @Nullable String reason) {
    actor.mustRead();
    actor.mustHave(PERMISSION);
    if (reason == null || reason.isBlank()) {
      throw Problem.invalid("reason", "required");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Problem.invalid("reason", "too-long");
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(service.open(actor, id, reason.strip()));
  }

  /**
   * Records what is sensitive of a member, each fact on the strength of a consent.
   *
   * @throws Problem 404 if there is no such member in the caller's scope
   * @throws Problem 409 if a consent is missing
   */
  @PutMapping
  Recorded put(Actor actor, @PathVariable UUID id, @RequestBody @Valid FactsBody body) {
    actor.mustRecord();
    actor.mustHave(PERMISSION);
    Map<String, @Nullable String> fields = new HashMap<>();
    body.fields().forEach((key, text) -> fields.put(key, checked(text)));
    service.record(actor, id, fields);
    return new Recorded(new TreeSet<>(fields.keySet()));
  }

  private static @Nullable String checked(@Nullable String text) {
    if (text != null && text.length() > LONGEST_TEXT) {
      throw Problem.invalid("fields", "too-long");
    }
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Facts by category; null takes one out, and a category that is not named stays as it is. */
  record FactsBody(
      @NotNull(message = "required") @Size(max = 20, message = "too-many")
          Map<String, @Nullable String> fields) {}

  /** What was written, without what it says. */
  record Recorded(Set<String> categories) {}
}
