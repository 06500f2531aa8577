package cn.tongxin.roster.household;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
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

/** Households over HTTP. */
@RestController
@RequestMapping("/api/v1/households")
final class HouseholdController {
  private final HouseholdService service;
  private final Households households;

  HouseholdController(HouseholdService service, Households households) {
    this.service = service;
    this.households = households;
  }

  /**
   * Enters a household, or changes it with If-Match.
   *
   * @throws Problem 404 if the place or a member is not in the caller's scope
   * @throws Problem 409 if something else is recorded and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<HouseholdBody> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid HouseholdBody body) {
    actor.mustRecord();
    HouseholdService.Put put = service.put(actor, id, ifMatch, body);
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.household());
  }

  /**
   * One household.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<HouseholdBody> get(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(HttpStatus.OK, service.get(actor, id));
  }

  /** The households in a place. */
  @GetMapping
  Page<HouseholdBody> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable String cadre,
      @RequestParam @Nullable UUID member,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    Page<Household> page =
        member == null
            ? households.list(actor.scope().narrowedTo(within), cadre, PageQuery.of(limit, cursor))
            : new Page<>(service.of(actor, member), null);
    return page.map(HouseholdBody::of);
  }

  private static ResponseEntity<HouseholdBody> answer(HttpStatus status, Household household) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(household.revision().version()))
        .body(HouseholdBody.of(household));
  }
}
