package cn.tongxin.roster.organisation;

import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an organisation names must be there: places, the one above it, the one it went into. */
@Service
final class ReferenceService {
  private static final int VILLAGE = 12;

  private final Places places;
  private final Relations relations;

  ReferenceService(Places places, Relations relations) {
    this.places = places;
    this.relations = relations;
  }

  /**
   * The same in the places that those named lead to now, which are known and in the scope.
   *
   * @throws Problem 404 outside the scope, 422 for an unknown place or one that is no village
   */
  OrganisationProfile placed(Actor actor, OrganisationProfile profile) {
    AreaCode area = actor.scope().place(profile.area());
    List<AreaCode> villages = profile.villages().stream().map(actor.scope()::place).toList();
    mustKnow("area", List.of(area));
    mustKnow("villages", villages);
    for (AreaCode village : villages) {
      if (village.value().length() != VILLAGE) {
        throw Problem.invalid("villages", "place.no-village", village);
      }
    }
    return profile.at(area, villages);
  }

  private void mustKnow(String field, Collection<AreaCode> codes) {
    Set<AreaCode> known =
        places.byCodes(codes).stream().map(place -> place.code()).collect(Collectors.toSet());
    codes.stream()
        .filter(code -> !known.contains(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw Problem.invalid(field, "place.unknown", code);
            });
  }

  /**
   * The same, with the present parent where the one named went into another. What was named before
   * may stay, even if the actor could not name it now.
   *
   * @throws Problem 422 for an unknown organisation, one that has ended, or a circle
   */
  OrganisationProfile resolved(
      Actor actor, UUID id, OrganisationProfile profile, @Nullable OrganisationProfile before) {
    UUID into = profile.mergedInto();
    if (into != null) {
      mustBeAlive(actor, "mergedInto", into);
    }
    UUID parent = profile.parent();
    if (parent == null || (before != null && Objects.equals(parent, before.parent()))) {
      return profile;
    }
    UUID present = mustBeAlive(actor, "parent", parent);
    relations.mustNotCircle(profile.area(), id, present);
    return profile.below(present);
  }

  private UUID mustBeAlive(Actor actor, String field, UUID id) {
    Organisation named =
        relations
            .present(actor, id)
            .orElseThrow(() -> Problem.invalid(field, "organisation.unknown"));
    if (named.lifecycle().isEnd() || (field.equals("mergedInto") && !named.id().equals(id))) {
      throw Problem.invalid(field, "organisation.ended");
    }
    return named.id();
  }
}
