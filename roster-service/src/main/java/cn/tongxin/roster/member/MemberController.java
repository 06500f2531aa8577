package cn.tongxin.roster.member;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** Members over HTTP. */
@RestController
@RequestMapping("/api/v1/members")
final class MemberController {
  private static final int LONGEST_QUERY = 50;
  private static final int MOST_FOUND = 200;

  private final MemberService service;
  private final Members members;

  MemberController(MemberService service, Members members) {
    this.service = service;
    this.members = members;
  }

  /**
   * Registers a member, or changes what is known of one.
   *
   * @return 200, or 201 where it is new; the same body again gets the same answer
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if the id has another body and If-Match is missing
   * @throws Problem 412 if it was changed since it was read
   */
  @PutMapping("/{id}")
  ResponseEntity<MemberView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid MemberBody body) {
    actor.mustRecord();
    MemberService.Put put = service.put(actor, id, ifMatch, body);
    HttpStatus status = put.created() ? HttpStatus.CREATED : HttpStatus.OK;
    return answer(status, put.member(), service.phone(put.member()).orElse(null));
  }

  /**
   * One member as of now, or as of a day.
   *
   * @throws Problem 404 if there is none in the caller's scope, or there was none on that day
   */
  @GetMapping("/{id}")
  ResponseEntity<MemberView> get(
      Actor actor, @PathVariable UUID id, @RequestParam @Nullable LocalDate asOf) {
    actor.mustRead();
    Member member = service.get(actor, id);
    if (asOf == null) {
      boolean records = actor.roles().stream().anyMatch(role -> role != Role.LEADER);
      return answer(HttpStatus.OK, member, records ? service.phone(member).orElse(null) : null);
    }
    MemberVersion then = member.versions().asOf(asOf).orElseThrow(MemberService::unknown);
    return ResponseEntity.ok(MemberView.of(member, then, service.today()));
  }

  /**
   * Every version of one member.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}/history")
  Page<VersionView> history(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    Member member = service.get(actor, id);
    return member
        .versions()
        .page(PageQuery.of(limit, cursor))
        .map(version -> VersionView.of(member, version, service.today()));
  }

  /**
   * Moves a member to another place, from a day on.
   *
   * @return the member as of now
   * @throws Problem 404 if there is no such member or place in the caller's scope
   * @throws Problem 409 if a later move is recorded
   */
  @PostMapping("/{id}/moves")
  ResponseEntity<MemberView> move(
      Actor actor, @PathVariable UUID id, @RequestBody @Valid MoveBody body) {
    actor.mustRecord();
    return answer(HttpStatus.OK, service.move(actor, id, body), null);
  }

  /** Members in the caller's scope with exactly this telephone number. */
  @PostMapping("/searches")
  Page<MemberView> search(Actor actor, @RequestBody @Valid SearchBody body) {
    actor.mustRecord();
    List<Member> found = service.called(actor, body.phone(), MOST_FOUND);
    return new Page<>(found, null).map(member -> MemberView.of(member, service.today(), null));
  }

  /** Members in a place, by what they are and by name: characters, pinyin or initials. */
  @GetMapping
  Page<MemberView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String category,
      @RequestParam @Nullable String officer,
      @RequestParam @Nullable MemberStatus status,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    if (q != null && q.length() > LONGEST_QUERY) {
      throw Problem.invalid("q", "too-long");
    }
    String text = q == null || q.isBlank() ? null : q;
    var filter = new MemberFilter(text, category, officer, status);
    return members
        .list(actor.scope().narrowedTo(within), filter, PageQuery.of(limit, cursor))
        .map(member -> MemberView.of(member, service.today(), null));
  }

  private ResponseEntity<MemberView> answer(
      HttpStatus status, Member member, @Nullable String phone) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(member.number()))
        .body(MemberView.of(member, service.today(), phone));
  }
}
