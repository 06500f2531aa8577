package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
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

  @GetMapping("/pairings/{id}")
  ResponseEntity<PairingBody> get(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(HttpStatus.OK, service.get(actor, id));
  }

  @GetMapping("/pairings")
  Page<PairingBody> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable String officer,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return service
        .list(actor.scope().narrowedTo(within), officer, PageQuery.of(limit, cursor))
        .map(PairingBody::of);
  }

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
