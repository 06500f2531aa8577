package cn.tongxin.activity.cadence;

import cn.tongxin.activity.gathering.GatheringKind;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cadences over HTTP. */
@RestController
@RequestMapping("/api/v1/cadences")
class CadenceController {
  private final CadenceService service;
  private final MongoCadences cadences;

  CadenceController(CadenceService service, MongoCadences cadences) {
    this.service = service;
    this.cadences = cadences;
  }

  /**
   * Enters how many gatherings of a kind an office or an organisation owes in each period, or
   * changes the number or the end with If-Match.
   *
   * @return the duty; the same again gets the same answer
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if it is otherwise and no If-Match names it, or the same duty is known
   *     under another id
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<CadenceView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CadenceBody body) {
    actor.mustRecord();
    return answer(service.put(actor, id, ifMatch, body.terms()));
  }

  /**
   * One duty, with what was held of it in the present period.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<CadenceView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(service.byId(actor, id));
  }

  /**
   * The duties in a place, place by place; with missed=true those of which something is missing.
   */
  @GetMapping
  Page<CadenceView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Boolean missed,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return cadences
        .list(
            actor.scope().narrowedTo(within),
            Boolean.TRUE.equals(missed),
            PageQuery.of(limit, cursor))
        .map(cadence -> CadenceView.of(cadence, null));
  }

  private ResponseEntity<CadenceView> answer(Cadence.Snapshot cadence) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(cadence.version()))
        .body(CadenceView.of(cadence, service.heldNow(cadence)));
  }

  /** The body that enters a duty. */
  record CadenceBody(
      @NotNull(message = "required") @Nullable GatheringKind kind,
      @NotNull(message = "required") @Nullable AreaCode area,
      @Nullable UUID organisationId,
      @NotNull(message = "required") @Nullable Every every,
      @NotNull(message = "required") @Min(1) @Max(31) @Nullable Integer atLeast,
      @NotNull(message = "required") @Nullable LocalDate from,
      @Nullable LocalDate to) {

    CadenceTerms terms() {
      return new CadenceTerms(
          Objects.requireNonNull(kind),
          Objects.requireNonNull(area),
          organisationId,
          Objects.requireNonNull(every),
          Objects.requireNonNull(atLeast),
          Objects.requireNonNull(from),
          to);
    }
  }

  /**
   * A duty as it is answered.
   *
   * @param held how many were held in the present period, no more than are owed; not in a list
   * @param missed the periods in which too few were held, the latest last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CadenceView(
      UUID id,
      GatheringKind kind,
      AreaCode area,
      @Nullable UUID organisationId,
      Every every,
      int atLeast,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Integer held,
      List<MissedPeriod> missed,
      long version) {

    static CadenceView of(Cadence.Snapshot s, @Nullable Integer held) {
      CadenceTerms terms = s.terms();
      return new CadenceView(
          s.id(),
          terms.kind(),
          terms.area(),
          terms.organisationId(),
          terms.every(),
          terms.atLeast(),
          terms.from(),
          terms.to(),
          held,
          s.gaps().stream().map(MissedPeriod::of).toList(),
          s.version());
    }
  }

  /** A period in which too few were held. */
  record MissedPeriod(String period, LocalDate from, LocalDate to, int held) {
    static MissedPeriod of(Cadence.Gap gap) {
      Period period = gap.period();
      return new MissedPeriod(period.name(), period.from(), period.to(), gap.held());
    }
  }
}
