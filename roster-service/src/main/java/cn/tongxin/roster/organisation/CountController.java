package cn.tongxin.roster.organisation;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many organisations of each kind there are, in a place and below an organisation. */
@RestController
@RequestMapping("/api/v1/organisations")
final class CountController {
  private final OrganisationService service;
  private final Relations relations;
  private final OrganisationCounts counts;

  CountController(OrganisationService service, Relations relations, OrganisationCounts counts) {
    this.service = service;
    this.relations = relations;
    this.counts = counts;
  }

  /** How many organisations of each kind are in a place, and in each place directly under it. */
  @GetMapping("/counts")
  PlaceCounts within(Actor actor, @RequestParam @Nullable AreaCode within) {
    actor.mustRead();
    AreaCode area = actor.scope().place(Objects.requireNonNullElse(within, actor.area()));
    Scope scope = actor.scope().narrowedTo(area);
    List<OrganisationCounts.PlaceCount> sums = counts.of(scope, area);
    List<KindCount> own =
        sums.stream()
            .filter(sum -> sum.area().equals(area))
            .flatMap(sum -> sum.counts().stream())
            .toList();
    return new PlaceCounts(
        area,
        own,
        sums.stream().filter(sum -> !sum.area().equals(area) && !sum.counts().isEmpty()).toList());
  }

  /** How many organisations of each kind belong to an organisation, along the tree. */
  @GetMapping("/{id}/counts")
  TreeCounts below(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    Organisation top = service.get(actor, id);
    List<KindCount> all =
        relations.below(actor.scope(), top.id()).stream()
            .map(found -> KindCount.one(found.kind(), found.lifecycle()))
            .toList();
    return new TreeCounts(id, KindCount.sum(all));
  }

  /**
   * The organisations in a place.
   *
   * @param counts of the place and everything in it
   * @param parts of the places directly below, where there are any organisations
   */
  record PlaceCounts(
      AreaCode within, List<KindCount> counts, List<OrganisationCounts.PlaceCount> parts) {}

  /** Everything below one organisation. */
  record TreeCounts(UUID organisationId, List<KindCount> counts) {}
}
