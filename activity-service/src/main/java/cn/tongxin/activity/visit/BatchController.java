package cn.tongxin.activity.visit;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.ProblemWriter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Many completions at once, from phones that had no signal; each item stands for itself. */
@RestController
class BatchController {
  private final VisitService service;
  private final JsonMapper json;
  private final Validator validator;
  private final ProblemWriter problems;

  BatchController(
      VisitService service, JsonMapper json, Validator validator, ProblemWriter problems) {
    this.service = service;
    this.json = json;
    this.validator = validator;
    this.problems = problems;
  }

  /**
   * Completes up to 500 visits; each item is answered for itself.
   *
   * @return what became of each item, in their order
   */
  @PostMapping("/api/v1/visit-batches")
  BatchAnswer complete(Actor actor, Locale locale, @Valid @RequestBody BatchBody body) {
    actor.mustRecord();
    return new BatchAnswer(
        Objects.requireNonNull(body.visits()).stream()
            .map(item -> item(actor, locale, item))
            .toList());
  }

  private ItemAnswer item(Actor actor, Locale locale, JsonNode item) {
    @Nullable UUID id = null;
    try {
      id = id(item);
      boolean known = service.complete(actor, id, completion(item)).known();
      return new ItemAnswer(id, known ? Result.ALREADY_KNOWN : Result.ACCEPTED, null);
    } catch (Problem problem) {
      return new ItemAnswer(id, Result.REJECTED, problems.detail(problem, locale));
    }
  }

  private static UUID id(JsonNode item) {
    try {
      return UUID.fromString(item.path("id").asString(""));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("id", "malformed");
    }
  }

  private Completion completion(JsonNode item) {
    try {
      ObjectNode rest = item.asObject().deepCopy();
      rest.remove("id");
      CompletionBody body = json.treeToValue(rest, CompletionBody.class);
      var violations = validator.validate(body);
      if (!violations.isEmpty()) {
        throw Problem.invalid(violations.stream().map(BatchController::error).toList());
      }
      return body.completion();
    } catch (JacksonException e) {
      String field = e.getPath().isEmpty() ? "visit" : e.getPath().getLast().getPropertyName();
      throw Problem.invalid(Objects.requireNonNullElse(field, "visit"), "malformed");
    }
  }

  private static Problem.FieldError error(ConstraintViolation<?> violation) {
    return new Problem.FieldError(
        violation.getPropertyPath().toString(), violation.getMessage(), List.of());
  }

  /** Up to 500 completions, each with the id of its visit. */
  record BatchBody(
      @NotNull(message = "required") @Size(min = 1, max = 500) @Nullable List<JsonNode> visits) {}

  /** What became of each item, in their order. */
  record BatchAnswer(List<ItemAnswer> items) {}

  /** What became of one item. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemAnswer(@Nullable UUID id, Result result, @Nullable ProblemDetail problem) {}

  /** What can become of an item. */
  enum Result {
    ACCEPTED,
    ALREADY_KNOWN,
    REJECTED
  }
}
