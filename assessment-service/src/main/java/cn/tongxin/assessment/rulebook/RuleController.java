package cn.tongxin.assessment.rulebook;

import cn.tongxin.assessment.Years;
import cn.tongxin.assessment.rulebook.RuleView.RuleVersionView;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of offices' own rules over HTTP. */
@RestController
@RequestMapping("/api/v1/rules")
class RuleController {
  private final RuleService service;
  private final MongoRules rules;

  RuleController(RuleService service, MongoRules rules) {
    this.service = service;
    this.rules = rules;
  }

  /**
   * Records a rule, or what it says from another day on; what has begun to hold stays as it is.
   *
   * @return the rule as of today; the same body again gets the same answer
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if the rule says otherwise and If-Match is missing, it is of another place
   *     or kind, it is withdrawn, or what holds today began on that day or later
   * @throws Problem 412 if it was changed since it was read
   */
  @PutMapping("/{id}")
  ResponseEntity<RuleView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody RuleBody body) {
    actor.mustRecord();
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    return answer(service.put(actor, id, ifMatch, body), service.today());
  }

  /**
   * Ends a rule from a day on.
   *
   * @return the rule as of today; the same again gets the same answer
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it was ended otherwise
   * @throws Problem 422 if the day is over
   */
  @PostMapping("/{id}/withdrawal")
  ResponseEntity<RuleView> withdraw(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody WithdrawalBody body) {
    actor.mustRecord();
    return answer(service.withdraw(actor, id, body.withdrawal()), service.today());
  }

  /**
   * A rule with what it says, or said, on a day.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<RuleView> byId(
      Actor actor, @PathVariable UUID id, @RequestParam @Nullable LocalDate asOf) {
    actor.mustRead();
    return answer(service.existing(actor, id), day(asOf));
  }

  /**
   * All that a rule has said and will say, the earliest first.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}/history")
  Page<RuleVersionView> history(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    Rule rule = service.existing(actor, id);
    return new Page<>(
        rule.snapshot().versions().stream().map(it -> RuleVersionView.of(rule, it)).toList(), null);
  }

  /** Rules by kind, each with what it says on a day. */
  @GetMapping
  Page<RuleView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable RuleKind kind,
      @RequestParam @Nullable LocalDate asOf,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    LocalDate day = day(asOf);
    return rules
        .list(actor.scope().narrowedTo(within), kind, PageQuery.of(limit, cursor))
        .map(rule -> RuleView.of(rule, day));
  }

  private LocalDate day(@Nullable LocalDate asOf) {
    LocalDate day = Objects.requireNonNullElseGet(asOf, service::today);
    Years.mustBeOfOurTime("asOf", day.getYear());
    return day;
  }

  private static ResponseEntity<RuleView> answer(Rule rule, LocalDate day) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(rule.snapshot().version()))
        .body(RuleView.of(rule, day));
  }

  /** The end of a rule as it is written. */
  record WithdrawalBody(
      @NotNull(message = "required") @Nullable LocalDate on,
      @NotBlank(message = "required")
          @Size(max = 500, message = "rule.reason")
          @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String reason) {

    Withdrawal withdrawal() {
      LocalDate day = Objects.requireNonNull(on);
      Years.mustBeOfOurTime("on", day.getYear());
      return new Withdrawal(day, Objects.requireNonNull(reason));
    }
  }
}
