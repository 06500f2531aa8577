package cn.tongxin.roster.member;

import cn.tongxin.roster.organisation.Organisations;
import cn.tongxin.roster.organisation.Relations;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The members of an organisation over HTTP, as far as the caller's scope goes. */
@RestController
@RequestMapping("/api/v1/organisations")
final class AffiliationController {
  private final Organisations organisations;
  private final Relations relations;
  private final Members members;

  AffiliationController(Organisations organisations, Relations relations, Members members) {
    this.organisations = organisations;
    this.relations = relations;
    this.members = members;
  }

  /**
   * The members who have or had a post in an organisation, or in one that went into it.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}/members")
  Page<Affiliated> members(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    if (organisations.byId(actor.scope(), id).isEmpty()) {
      throw Problem.notFound("organisation.unknown");
    }
    Set<UUID> all = relations.withPredecessors(actor.area(), id);
    return members
        .affiliated(actor.scope().narrowedTo(within), all, PageQuery.of(limit, cursor))
        .map(member -> Affiliated.of(member, all));
  }

  /**
   * A member of an organisation.
   *
   * @param posts in it and in those that went into it, past ones too
   */
  record Affiliated(UUID memberRef, String name, AreaCode area, List<Affiliation> posts) {

    static Affiliated of(Member member, Set<UUID> organisations) {
      Profile profile = member.profile();
      return new Affiliated(
          member.id(),
          profile.name(),
          profile.area(),
          profile.work().affiliations().stream()
              .filter(one -> organisations.contains(one.organisationId()))
              .toList());
    }
  }
}
