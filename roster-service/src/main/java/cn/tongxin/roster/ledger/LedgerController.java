package cn.tongxin.roster.ledger;

import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who opened a member's data: for the auditor, and for the officer of whom the person asks it. It
 * is not for villages and leaders: who looked after whom is told by it too.
 */
@RestController
@RequestMapping("/api/v1/members/{id}/access-ledger")
final class LedgerController {
  private final Members members;
  private final Entries entries;

  LedgerController(Members members, Entries entries) {
    this.members = members;
    this.entries = entries;
  }

  /**
   * Who opened what is kept of a member, and why.
   *
   * @throws Problem 404 if there is no such member in the caller's scope
   */
  @GetMapping
  Page<EntryView> list(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustBe(Role.AUDITOR, Role.COUNTY, Role.OFFICER);
    if (members.byId(actor.scope(), id).isEmpty()) {
      throw Problem.notFound("member.unknown");
    }
    return entries.ofMember(id, PageQuery.of(limit, cursor)).map(EntryView::of);
  }

  /**
   * An entry as it is answered.
   *
   * @param reason null once the member was erased
   */
  record EntryView(
      String entry, Instant at, String by, Access.Action action, @Nullable String reason) {
    static EntryView of(EntryDocument entry) {
      return new EntryView(entry.id(), entry.at(), entry.by(), entry.action(), entry.reason());
    }
  }
}
