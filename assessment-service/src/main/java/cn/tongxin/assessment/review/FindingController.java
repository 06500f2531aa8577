package cn.tongxin.assessment.review;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators that are reviewed by hand, over HTTP: the side above finds, with its evidence. */
@RestController
@RequestMapping("/api/v1/letters/{letterId}/findings")
class FindingController {
  private final MongoFindings findings;
  private final SignedLetters letters;
  private final PublishedSchemes schemes;

  FindingController(MongoFindings findings, SignedLetters letters, PublishedSchemes schemes) {
    this.findings = findings;
    this.letters = letters;
    this.schemes = schemes;
  }

  /**
   * Says what was found of an indicator in a period; a later finding takes the place of this one.
   *
   * @throws Problem 404 if there is no such signed letter in the caller's scope
   * @throws Problem 409 if the caller is on the side that promised
   * @throws Problem 422 if the indicator is not one that is reviewed by hand
   */
  @PutMapping("/{indicator}/{period}")
  ResponseEntity<FindingView> put(
      Actor actor,
      @PathVariable UUID letterId,
      @PathVariable String indicator,
      @PathVariable Period period,
      @Valid @RequestBody FindingBody body) {
    actor.mustBe(Role.COUNTY, Role.OFFICER);
    SignedLetter letter = letter(actor, letterId);
    mustBeAbove(actor, letter);
    mustBeReviewed(letter, indicator);
    FindingDocument stored =
        findings.put(actor.scope(), letter, body.finding(letterId, indicator, period), actor.id());
    return ResponseEntity.ok().eTag(EntityTag.of(stored.version())).body(FindingView.of(stored));
  }

  /**
   * What was found of a letter so far.
   *
   * @throws Problem 404 if there is no such signed letter in the caller's scope
   */
  @GetMapping
  Page<FindingView> list(
      Actor actor,
      @PathVariable UUID letterId,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    letter(actor, letterId);
    return findings.of(actor.scope(), letterId, PageQuery.of(limit, cursor)).map(FindingView::of);
  }

  private SignedLetter letter(Actor actor, UUID letterId) {
    return letters
        .signed(actor.scope(), letterId)
        .orElseThrow(() -> Problem.notFound("letter.unknown"));
  }

  /** Nobody finds of oneself. */
  private static void mustBeAbove(Actor actor, SignedLetter letter) {
    int now = actor.territory().resolve(letter.area()).value().length();
    if (actor.area().value().length() >= now) {
      throw Problem.conflict("finding.wrong-side");
    }
  }

  private void mustBeReviewed(SignedLetter letter, String indicator) {
    boolean reviewed =
        schemes.byId(letter.area(), letter.schemeId()).stream()
            .flatMap(scheme -> scheme.indicators().stream())
            .anyMatch(
                line -> line.code().equals(indicator) && line.kind() == IndicatorKind.REVIEWED);
    if (!reviewed) {
      throw Problem.invalid("indicator", "finding.not-reviewed");
    }
  }

  /** A finding as it is written. */
  record FindingBody(
      @NotNull(message = "required")
          @DecimalMin("0")
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 2)
          @Nullable BigDecimal percent,
      @NotNull(message = "required") @Nullable LocalDate on,
      @NotBlank(message = "required")
          @Size(max = 2000)
          @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*", message = "text.control")
          @Nullable String reason,
      @NotNull(message = "required") @Size(min = 1, max = 50)
          @Nullable
              List<
                  @NotNull
                  @Pattern(
                      regexp = "/api/v1/[a-z-]{1,40}/[0-9a-f-]{36}",
                      message = "finding.evidence")
                  String>
              evidence) {

    Finding finding(UUID letterId, String indicator, Period period) {
      return new Finding(
          letterId,
          indicator,
          period,
          Objects.requireNonNull(percent),
          Objects.requireNonNull(on),
          Objects.requireNonNull(reason),
          Objects.requireNonNull(evidence));
    }
  }

  /** A finding as it is answered. */
  record FindingView(
      UUID letterId,
      String indicator,
      Period period,
      BigDecimal percent,
      LocalDate on,
      String reason,
      List<String> evidence,
      String foundBy,
      long version) {

    static FindingView of(FindingDocument d) {
      Finding f = d.finding();
      return new FindingView(
          f.letterId(),
          f.indicator(),
          f.period(),
          f.percent(),
          f.on(),
          f.reason(),
          f.evidence(),
          d.foundBy(),
          d.version());
    }
  }
}
