package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.assessment.scheme.PublishedSchemes.PublishedScheme;
import cn.tongxin.assessment.scheme.TriedSchemes;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tries a scheme on the evidence of a year that is over, before it is published. */
@RestController
@RequestMapping("/api/v1/schemes/{id}/trial")
class TrialController {
  private static final int VILLAGE = 12;

  private final TriedSchemes tried;
  private final PublishedSchemes schemes;
  private final SignedLetters letters;
  private final Tallies tallies;

  TrialController(
      TriedSchemes tried, PublishedSchemes schemes, SignedLetters letters, Tallies tallies) {
    this.tried = tried;
    this.schemes = schemes;
    this.letters = letters;
    this.tallies = tallies;
  }

  /**
   * What every village's letter of a year came to, and would have come to by this scheme.
   *
   * @throws Problem 404 if there is no such scheme in the caller's scope
   * @throws Problem 422 if neither the request nor a letter says what is promised
   */
  @PostMapping
  Page<Trial> run(
      Actor actor,
      @PathVariable UUID id,
      @Valid @RequestBody TrialBody body,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustBe(Role.COUNTY);
    PublishedScheme scheme =
        tried.asItIs(actor.scope(), id).orElseThrow(() -> Problem.notFound("scheme.unknown"));
    PageQuery query = PageQuery.of(limit, cursor);
    List<SignedLetter> page =
        letters.ofYear(actor.scope(), body.year(scheme)).stream()
            .filter(letter -> letter.area().value().length() == VILLAGE)
            .filter(letter -> query.after() == null || order(letter).compareTo(query.after()) > 0)
            .sorted(Comparator.comparing(TrialController::order))
            .limit(query.limit() + 1L)
            .toList();
    List<SignedLetter> shown = page.subList(0, Math.min(page.size(), query.limit()));
    List<Trial> trials = trials(actor, scheme, shown, body.promised());
    boolean more = page.size() > shown.size();
    return new Page<>(trials, more ? PageQuery.encode(order(shown.getLast())) : null);
  }

  private static String order(SignedLetter letter) {
    return letter.area() + "|" + letter.id();
  }

  private List<Trial> trials(
      Actor actor, PublishedScheme scheme, List<SignedLetter> shown, List<Target> targets) {
    Map<TallyKey, Tallies.Totals> sums =
        tallies
            .of(shown.stream().flatMap(letter -> keys(actor, letter)).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Tallies.Totals::key, Function.identity()));
    return shown.stream()
        .map(
            letter -> {
              mustSay(letter, scheme.indicators(), targets);
              List<Tallies.Totals> own =
                  keys(actor, letter).map(sums::get).filter(Objects::nonNull).toList();
              return Trial.of(letter, own(letter), scheme.indicators(), targets, own);
            })
        .toList();
  }

  private static Stream<TallyKey> keys(Actor actor, SignedLetter letter) {
    return actor.territory().parts(letter.area()).stream()
        .map(part -> TallyKey.of(part, letter.year()))
        .distinct();
  }

  private List<Indicator> own(SignedLetter letter) {
    return schemes
        .byId(letter.area(), letter.schemeId())
        .map(PublishedScheme::indicators)
        .orElse(List.of());
  }

  private static void mustSay(
      SignedLetter letter, List<Indicator> indicators, List<Target> targets) {
    Set<String> said =
        Stream.concat(targets.stream(), letter.targets().stream())
            .map(Target::indicator)
            .collect(Collectors.toSet());
    String missing =
        indicators.stream()
            .map(Indicator::code)
            .filter(code -> !said.contains(code))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw Problem.invalid("targets", "trial.targets", missing);
    }
  }

  /**
   * What to try a scheme on.
   *
   * @param year whose evidence, the one before the scheme's unsaid
   * @param targets what each village would have promised where its letter does not say
   */
  record TrialBody(
      @Min(2000) @Max(2100) @Nullable Integer year,
      @Size(max = 50) @Nullable List<@Valid @NotNull TrialTargetBody> targets) {

    int year(PublishedScheme scheme) {
      return Objects.requireNonNullElse(year, scheme.year() - 1);
    }

    List<Target> promised() {
      return Objects.requireNonNullElse(targets, List.<TrialTargetBody>of()).stream()
          .map(TrialTargetBody::target)
          .toList();
    }
  }

  /** What would have been promised. */
  record TrialTargetBody(
      @NotBlank(message = "required") @Nullable String indicator,
      @NotNull(message = "required")
          @DecimalMin("0.01")
          @DecimalMax("1000000")
          @Digits(integer = 7, fraction = 2)
          @Nullable BigDecimal amount) {

    Target target() {
      return new Target(Objects.requireNonNull(indicator), Objects.requireNonNull(amount));
    }
  }
}
