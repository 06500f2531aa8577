package cn.tongxin.assessment.score;

import cn.tongxin.assessment.file.Files;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.errand.ErrandService;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Periods of assessment over HTTP: the county closes them, and opens them again with a reason. */
@RestController
@RequestMapping("/api/v1/periods/{year}/{period}")
class PeriodController {
  private static final int COUNTY = 6;
  private static final int FIRST = 2000;
  private static final int LAST = 2100;

  private final Closings closings;
  private final ErrandService<ClosingDocument> errands;
  private final Files files;
  private final Objections objections;
  private final Clock clock;

  PeriodController(
      Closings closings,
      ErrandService<ClosingDocument> closingErrands,
      Files files,
      Objections objections,
      Clock clock) {
    this.closings = closings;
    this.errands = closingErrands;
    this.files = files;
    this.objections = objections;
    this.clock = clock;
  }

  /** Whether a period of the caller's county is open or closed, and every closing of it. */
  @GetMapping
  PeriodView byName(Actor actor, @PathVariable int year, @PathVariable Period period) {
    actor.mustRead();
    return PeriodView.of(closing(actor, year, period));
  }

  /**
   * Closes a period of the county: its figures are fixed, and what comes later is listed as late.
   *
   * @return the period, closed or being closed; closing it again changes nothing
   * @throws Problem 409 if it is not over, it is still being opened, the year-end is closed, or an
   *     objection waits for its answer
   */
  @PostMapping("/closing")
  PeriodView close(Actor actor, @PathVariable int year, @PathVariable Period period) {
    actor.mustBe(Role.COUNTY);
    Closing held = closing(actor, year, period);
    boolean isLast = isLast(held);
    boolean disputed = objections.areOpen(held.county(), year, period);
    return change(
        actor,
        year,
        period,
        closing -> closing.ordered(clock.instant(), actor.id(), isLast, disputed));
  }

  /**
   * Opens a closed period of the county again: what came too late counts from now on, with a dated
   * line that says so. The snapshot of the closing stays as it is.
   *
   * @return the period, open or being opened; the same order again changes nothing
   * @throws Problem 409 if it is not closed, or the year-end is closed
   */
  @PostMapping("/reopening")
  PeriodView reopen(
      Actor actor,
      @PathVariable int year,
      @PathVariable Period period,
      @Valid @RequestBody ReopeningBody body) {
    actor.mustBe(Role.COUNTY);
    boolean isLast = isLast(closing(actor, year, period));
    UUID id = Objects.requireNonNull(body.id());
    String reason = Objects.requireNonNull(body.reason());
    return change(
        actor,
        year,
        period,
        closing -> closing.reopening(id, reason, actor.id(), clock.instant(), isLast));
  }

  /**
   * What a closing froze, byte for byte as it was then; its SHA-256 is in the entity tag.
   *
   * @throws Problem 404 if there is no such closing, or the caller's place is not the whole county
   */
  @GetMapping(path = "/snapshots/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
  void snapshot(
      Actor actor,
      @PathVariable int year,
      @PathVariable Period period,
      @PathVariable int number,
      HttpServletResponse response)
      throws IOException {
    actor.mustRead();
    Closing.Seal seal = seal(actor, closing(actor, year, period), number);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLengthLong(seal.bytes());
    response.setHeader(HttpHeaders.ETAG, "\"" + seal.digest() + "\"");
    response.setHeader("Repr-Digest", "sha-256=:" + base64(seal.digest()) + ":");
    files.write(ClosingService.key(seal.digest()), seal.bytes(), response.getOutputStream());
  }

  private static Closing.Seal seal(Actor actor, Closing closing, int number) {
    return closing.rounds().stream()
        .filter(round -> round.number() == number && actor.scope().covers(closing.county()))
        .findFirst()
        .map(Closing.Round::seal)
        .orElseThrow(() -> Problem.notFound("snapshot.unknown"));
  }

  private static String base64(String hexadecimal) {
    return java.util.Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
  }

  private Closing closing(Actor actor, int year, Period period) {
    if (year < FIRST || year > LAST) {
      throw Problem.invalid("year", "period.year", FIRST + "", LAST + "");
    }
    return closings.of(actor.area().upTo(COUNTY), year, period);
  }

  /** Where the year is closed, its middle is history. */
  private boolean isLast(Closing closing) {
    return closing.period() == Period.YEAR_END
        || !closings.isClosed(closing.county(), closing.year(), Period.YEAR_END);
  }

  private PeriodView change(Actor actor, int year, Period period, UnaryOperator<Closing> verb) {
    AreaCode county = actor.area().upTo(COUNTY);
    var _ = closings.change(county, year, period, verb);
    int _ = errands.workOff();
    return byName(actor, year, period);
  }

  /** The order to open a period again. */
  record ReopeningBody(
      @NotNull(message = "required") @Nullable UUID id,
      @NotBlank(message = "required")
          @Size(max = 500)
          @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String reason) {}
}
