package cn.tongxin.activity.duty;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

/** Duty rosters over HTTP. */
@RestController
@RequestMapping("/api/v1/duty-rosters")
class DutyController {
  private final DutyService service;
  private final MongoDuties duties;

  DutyController(DutyService service, MongoDuties duties) {
    this.service = service;
    this.duties = duties;
  }

  /**
   * Enters who is on duty on market days, by days of the lunar month or of the week, or changes it
   * with If-Match.
   *
   * @return the roster; the same again gets the same answer
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if it is otherwise and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<DutyView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody DutyBody body) {
    actor.mustRecord();
    return answer(service.put(actor, ifMatch, body.roster(id)));
  }

  /**
   * Notes who stands in on a market day.
   *
   * @return the roster; the same again gets the same answer
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if there are too many
   */
  @PostMapping("/{id}/substitutions")
  ResponseEntity<DutyView> substitute(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody SubstitutionBody body) {
    actor.mustRecord();
    return answer(service.substitute(actor, id, body.substitution()));
  }

  /**
   * One duty roster.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<DutyView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(service.byId(actor, id));
  }

  /**
   * Who is on duty by a roster, day by day, for a year at most.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}/days")
  Page<DutyRoster.Turn> turns(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    actor.mustRead();
    return new Page<>(service.turns(actor, id, from, to), null);
  }

  /** The duty rosters in a place. */
  @GetMapping
  Page<DutyView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return duties
        .list(actor.scope().narrowedTo(within), PageQuery.of(limit, cursor))
        .map(DutyView::of);
  }

  private static ResponseEntity<DutyView> answer(DutyRoster roster) {
    return ResponseEntity.ok().eTag(EntityTag.of(roster.version())).body(DutyView.of(roster));
  }

  /** The body that enters a roster: lunarDays or weekdays, one of the two. */
  record DutyBody(
      @NotNull(message = "required") @Nullable AreaCode area,
      @NotBlank(message = "required")
          @Size(max = 100)
          @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String place,
      @Size(min = 1, max = 30)
          @Nullable List<@NotNull(message = "required") @Min(1) @Max(30) Integer> lunarDays,
      @Size(min = 1, max = 7) @Nullable List<@NotNull(message = "required") DayOfWeek> weekdays,
      @NotNull(message = "required") @Nullable LocalDate from,
      @Nullable LocalDate to,
      @NotNull(message = "required") @Size(min = 1, max = 50)
          @Nullable List<@NotBlank(message = "required") @Size(max = 64) String> officers) {

    DutyRoster roster(UUID id) {
      if ((lunarDays == null) == (weekdays == null)) {
        throw Problem.invalid("lunarDays", "duty.one-of-two");
      }
      return new DutyRoster(
          id,
          Objects.requireNonNull(area),
          Objects.requireNonNull(place),
          new MarketDays(
              Objects.requireNonNullElse(lunarDays, List.of()),
              Objects.requireNonNullElse(weekdays, List.of())),
          Objects.requireNonNull(from),
          to,
          Objects.requireNonNull(officers),
          List.of(),
          List.of(),
          0);
    }
  }

  /** The body that says who stands in. */
  record SubstitutionBody(
      @NotNull(message = "required") @Nullable LocalDate on,
      @NotBlank(message = "required")
          @Size(max = 64)
          @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String officer) {

    DutyRoster.Substitution substitution() {
      return new DutyRoster.Substitution(
          Objects.requireNonNull(on), Objects.requireNonNull(officer));
    }
  }

  /** A duty roster as it is answered. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DutyView(
      UUID id,
      AreaCode area,
      String place,
      List<Integer> lunarDays,
      List<DayOfWeek> weekdays,
      LocalDate from,
      @Nullable LocalDate to,
      List<String> officers,
      List<DutyRoster.Substitution> substitutions,
      long version) {

    static DutyView of(DutyRoster roster) {
      return new DutyView(
          roster.id(),
          roster.area(),
          roster.place(),
          roster.days().lunarDays(),
          roster.days().weekdays(),
          roster.from(),
          roster.to(),
          roster.officers(),
          roster.substitutions(),
          roster.version());
    }
  }
}
