package cn.tongxin.roster.office;

import cn.tongxin.roster.organisation.ServiceTeam;
import cn.tongxin.roster.organisation.ServiceTeams;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** Offices over HTTP. */
@RestController
@RequestMapping("/api/v1/offices")
final class OfficeController {
  private final OfficeService service;
  private final Rounds rounds;
  private final ServiceTeams teams;

  OfficeController(OfficeService service, Rounds rounds, ServiceTeams teams) {
    this.service = service;
    this.rounds = rounds;
    this.teams = teams;
  }

  /**
   * Enters the posts of an office and its officers in villages, or changes them with If-Match.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if something else is recorded and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{area}")
  ResponseEntity<OfficeView> put(
      Actor actor,
      @PathVariable AreaCode area,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid OfficeBody body) {
    actor.mustRecord();
    OfficeService.Put put = service.put(actor, area, ifMatch, body);
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.office());
  }

  /**
   * The posts of an office, filled or vacant, and its officers in villages.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{area}")
  ResponseEntity<OfficeView> get(Actor actor, @PathVariable AreaCode area) {
    actor.mustRead();
    return answer(HttpStatus.OK, service.get(actor, area));
  }

  /**
   * The dated versions of an office; of one whose place was merged those under the old code.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{area}/history")
  Page<OfficeVersion> history(Actor actor, @PathVariable AreaCode area) {
    actor.mustRead();
    return new Page<>(service.recorded(actor, area).versions(), null);
  }

  /** The offices in a place. */
  @GetMapping
  Page<OfficeView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Gap missing,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    AreaCode area = actor.scope().place(Objects.requireNonNullElse(within, actor.area()));
    LocalDate today = service.today();
    return rounds.page(
        actor.territory(),
        area,
        PageQuery.of(limit, cursor),
        office ->
            missing == null || missing.isIn(office, today)
                ? List.of(new Rounds.Found<>(office.area() + " ", listed(office, today)))
                : List.of());
  }

  private static OfficeView listed(Office office, LocalDate today) {
    return OfficeView.of(office, today, List.of());
  }

  private ResponseEntity<OfficeView> answer(HttpStatus status, Office office) {
    LocalDate today = service.today();
    List<ServiceTeam> serving =
        EstablishedPosts.isVillage(office.area()) ? teams.serving(office.area(), today) : List.of();
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(office.number()))
        .body(OfficeView.of(office, today, serving));
  }
}
