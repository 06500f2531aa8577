package cn.tongxin.roster.member;

import cn.tongxin.roster.Term;
import cn.tongxin.roster.organisation.Organisation;
import cn.tongxin.roster.organisation.Relations;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The organisations that a member's profile names must be there, and days in them must be days. */
@Service
final class AffiliationService {
  private final Relations relations;

  AffiliationService(Relations relations) {
    this.relations = relations;
  }

  /**
   * The same, naming the present organisation where one that went into another is newly named. What
   * was named before may stay, even where the actor could not name it now.
   *
   * @throws Problem 422 for days that end before they begin or overlap, or an unknown organisation
   */
  Profile checked(Actor actor, Profile profile, @Nullable Profile before) {
    List<Affiliation> written = profile.work().affiliations();
    mustBeDays(written);
    Set<UUID> known = before == null ? Set.of() : named(before);
    List<Affiliation> present = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Affiliation one = written.get(i);
      String field = "affiliations[" + i + "].organisationId";
      present.add(one.in(present(actor, field, one.organisationId(), known)));
    }
    UUID sponsor = profile.residence().sponsor();
    return profile
        .with(profile.work().with(present))
        .with(
            profile
                .residence()
                .sponsoredBy(sponsor == null ? null : present(actor, "sponsor", sponsor, known)));
  }

  private static void mustBeDays(List<Affiliation> written) {
    for (int i = 0; i < written.size(); i++) {
      Affiliation one = written.get(i);
      Term term = new Term(one.from(), one.to());
      String field = "affiliations[" + i + "]";
      if (term.isBackward()) {
        throw Problem.invalid(field + ".to", "ends-before");
      }
      if (written.subList(0, i).stream().anyMatch(one::repeats)) {
        throw Problem.invalid(field + ".from", "dates-overlap");
      }
    }
  }

  private static Set<UUID> named(Profile profile) {
    Set<UUID> all = new HashSet<>();
    profile.work().affiliations().forEach(one -> all.add(one.organisationId()));
    UUID sponsor = profile.residence().sponsor();
    if (sponsor != null) {
      all.add(sponsor);
    }
    return all;
  }

  private UUID present(Actor actor, String field, UUID id, Set<UUID> known) {
    return known.contains(id)
        ? id
        : relations
            .present(actor, id)
            .map(Organisation::id)
            .orElseThrow(() -> Problem.invalid(field, "organisation.unknown"));
  }
}
