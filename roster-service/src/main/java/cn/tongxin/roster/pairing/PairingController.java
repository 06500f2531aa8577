package cn.tongxin.roster.pairing;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairings and vacancies over HTTP. */
@RestController
@RequestMapping("/api/v1")
final class PairingController {
  private final PairingService service;
  private final VacancyService vacancies;
  private final Loads loads;

  PairingController(PairingService service, VacancyService vacancies, Loads loads) {
    this.service = service;
    this.loads = loads;
    this.vacancies = vacancies;
  }

  /**
   * Begins a pairing, or changes it.
   *
   * @return 200, or 201 where it is new; the same body again gets the same answer
   * @throws Problem 404 if there is no such member in the caller's scope
   * @throws Problem 409 if the member is paired in those days, or the id has another body and
   *     If-Match is missing
   * @throws Problem 412 if it was changed since it was read
   */
  @PutMapping("/pairings/{id}")
  ResponseEntity<PairingBody> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid PairingBody body) {
    actor.mustRecord();
    PairingService.Put put = service.put(actor, id, ifMatch, body);
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.pairing());
  }

  /**
   * One pairing.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/pairings/{id}")
  ResponseEntity<PairingBody> get(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(HttpStatus.OK, service.get(actor, id));
  }

  /**
   * The pairings in a place, those of one officer, or those in which one subject is looked after.
   */
  @GetMapping("/pairings")
  Page<PairingBody> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable String officer,
      @RequestParam @Nullable UUID subject,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return service
        .list(actor.scope().narrowedTo(within), officer, subject, PageQuery.of(limit, cursor))
        .map(PairingBody::of);
  }

  /** Who and what nobody looks after today in a place, places of second persons and posts. */
  @GetMapping("/vacancies")
  Page<VacancyService.Vacancy> vacancies(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam VacancyService.@Nullable Kind kind,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    AreaCode area = actor.scope().place(Objects.requireNonNullElse(within, actor.area()));
    return vacancies.page(actor.territory(), area, kind, PageQuery.of(limit, cursor));
  }

  /** How many each officer looks after in a place, with the most and the least. */
  @GetMapping("/pairing-loads")
  LoadPage loads(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    AreaCode area = actor.scope().place(Objects.requireNonNullElse(within, actor.area()));
    Page<Load> page = loads.in(area, PageQuery.of(limit, cursor));
    return new LoadPage(
        page.items().stream().map(LoadView::of).toList(),
        page.nextCursor(),
        loads.extreme(area, true).map(Load::total).orElse(0),
        loads.extreme(area, false).map(Load::total).orElse(0));
  }

  /**
   * A page of loads.
   *
   * @param most the largest load of an officer in the place
   * @param least the smallest
   */
  record LoadPage(
      List<LoadView> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
      int most,
      int least) {}

  /** How much an officer has to look after, as first and as second person. */
  record LoadView(String officer, int first, int second, int total) {
    static LoadView of(Load load) {
      return new LoadView(load.officer(), load.first(), load.second(), load.total());
    }
  }

  private ResponseEntity<PairingBody> answer(HttpStatus status, Pairing pairing) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(pairing.revision().version()))
        .body(PairingBody.of(pairing, service.contacts(pairing)));
  }
}
