package cn.tongxin.activity.visit;

import cn.tongxin.activity.Warning;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.ProblemWriter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Iterator;
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
  private final CompletionService completions;
  private final JsonMapper json;
  private final Validator validator;
  private final ProblemWriter problems;

  BatchController(
      CompletionService completions, JsonMapper json, Validator validator, ProblemWriter problems) {
    this.completions = completions;
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
    List<Sent> sent = Objects.requireNonNull(body.visits()).stream().map(this::sent).toList();
    Iterator<Fate> fates =
        completions
            .completeAll(actor, sent.stream().map(Sent::item).filter(Objects::nonNull).toList())
            .iterator();
    return new BatchAnswer(
        sent.stream()
            .map(one -> one.item() == null ? one.refused() : fates.next())
            .map(fate -> answer(fate, locale))
            .toList());
  }

  private Sent sent(JsonNode json) {
    UUID id = null;
    try {
      id = id(json);
      return new Sent(id, new Item(id, completion(json)), null);
    } catch (Problem problem) {
      return new Sent(id, null, problem);
    }
  }

  private ItemAnswer answer(Fate fate, Locale locale) {
    if (fate.problem() != null) {
      return new ItemAnswer(
          fate.id(), Result.REJECTED, problems.detail(fate.problem(), locale), null);
    }
    Result result = fate.known() ? Result.ALREADY_KNOWN : Result.ACCEPTED;
    return new ItemAnswer(fate.id(), result, null, VisitView.warnings(fate.taken()));
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
  record ItemAnswer(
      @Nullable UUID id,
      Result result,
      @Nullable ProblemDetail problem,
      @Nullable List<Warning> warnings) {}

  /** An item as it was understood, or why it was not. */
  private record Sent(@Nullable UUID id, @Nullable Item item, @Nullable Problem problem) {
    Fate refused() {
      return new Fate(id, null, false, Objects.requireNonNull(problem));
    }
  }

  /** What can become of an item. */
  enum Result {
    ACCEPTED,
    ALREADY_KNOWN,
    REJECTED
  }
}
