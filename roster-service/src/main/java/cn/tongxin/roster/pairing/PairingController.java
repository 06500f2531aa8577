package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final PairingService service;
  private final Members members;
  private final Clock clock;

  PairingController(PairingService service, Members members, Clock clock) {
    this.service = service;
    this.members = members;
    this.clock = clock;
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

  /** Members whom nobody looks after today, in a place. */
  @GetMapping("/vacancies")
  Page<Vacancy> vacancies(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
    return members
        .vacant(actor.scope().narrowedTo(within), today, PageQuery.of(limit, cursor))
        .map(Vacancy::of);
  }

  private static ResponseEntity<PairingBody> answer(HttpStatus status, Pairing pairing) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(pairing.revision().version()))
        .body(PairingBody.of(pairing));
  }

  /** A member whom nobody looks after. */
  record Vacancy(UUID memberRef, String name, AreaCode area, MemberStatus status) {
    static Vacancy of(Member member) {
      return new Vacancy(
          member.id(), member.profile().name(), member.profile().area(), member.profile().status());
    }
  }
}
