package cn.tongxin.roster.duplicate;

import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.receipt.Receipts;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals of people who may have been entered twice, over HTTP. */
@RestController
@RequestMapping("/api/v1/duplicates")
final class DuplicateController {
  private final DuplicateService service;
  private final Duplicates duplicates;
  private final Members members;
  private final Receipts receipts;

  DuplicateController(
      DuplicateService service, Duplicates duplicates, Members members, Receipts receipts) {
    this.service = service;
    this.duplicates = duplicates;
    this.members = members;
    this.receipts = receipts;
  }

  /** Proposals of people who may have been entered twice, of those whom the caller sees both. */
  @GetMapping
  Page<DuplicateView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable DuplicateState state,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    Page<Duplicate> page =
        duplicates.list(
            actor.scope().narrowedTo(within),
            Objects.requireNonNullElse(state, DuplicateState.PROPOSED),
            PageQuery.of(limit, cursor));
    List<UUID> ids = page.items().stream().flatMap(d -> d.pair().members().stream()).toList();
    List<Member> seen = members.byIds(actor.scope(), ids);
    return page.map(duplicate -> DuplicateView.of(duplicate, seen, Set.of()));
  }

  /** One proposal, with the services that have not carried it out yet. */
  @GetMapping("/{id}")
  DuplicateView get(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return view(actor, service.get(actor, id));
  }

  /** Takes both entries for one person, who counts under the one that is kept. */
  @PostMapping("/{id}/merge")
  DuplicateView merge(Actor actor, @PathVariable UUID id, @RequestBody @Valid MergeBody body) {
    actor.mustRecord();
    return view(actor, service.merge(actor, id, body.keep()));
  }

  /** Takes the entries for two persons: they are not proposed again. */
  @PostMapping("/{id}/dismissal")
  DuplicateView dismiss(Actor actor, @PathVariable UUID id) {
    actor.mustRecord();
    return view(actor, service.dismiss(actor, id));
  }

  /** Undoes a merge: both entries are again what they were. */
  @PostMapping("/{id}/undo")
  DuplicateView undo(Actor actor, @PathVariable UUID id) {
    actor.mustRecord();
    return view(actor, service.undo(actor, id));
  }

  private DuplicateView view(Actor actor, Duplicate duplicate) {
    List<Member> seen = members.byIds(actor.scope(), duplicate.pair().members());
    return DuplicateView.of(duplicate, seen, unconfirmed(duplicate));
  }

  private Set<String> unconfirmed(Duplicate duplicate) {
    return duplicate.kept() == null ? Set.of() : receipts.missing(duplicate.causeId());
  }

  /** Which of the two entries is kept. */
  record MergeBody(@NotNull(message = "required") UUID keep) {}
}
