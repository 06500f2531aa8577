package cn.tongxin.roster.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What members are listed by, each together with every place above the member, so that one equality
 * finds exactly those in a scope.
 */
final class Facet {

  static String officer(String id) {
    return "OFFICER " + id;
  }

  static String category(String code) {
    return "CATEGORY " + code;
  }

  static String status(MemberStatus status) {
    return "STATUS " + status;
  }

  /** Who has a post in an organisation, or had one. */
  static String organisation(UUID id) {
    return "ORGANISATION " + id;
  }

  static List<String> of(Member member) {
    Profile profile = member.profile();
    List<String> facets = new ArrayList<>();
    for (String place : profile.area().within()) {
      facets.add(place + " " + status(profile.status()));
      profile.categories().forEach(code -> facets.add(place + " " + category(code)));
      organisations(profile).forEach(id -> facets.add(place + " " + organisation(id)));
      Care care = member.care();
      if (care != null) {
        facets.add(place + " " + officer(care.officer()));
      }
    }
    return List.copyOf(facets);
  }

  private static Set<UUID> organisations(Profile profile) {
    return profile.status().isListed()
        ? profile.work().affiliations().stream()
            .map(Affiliation::organisationId)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private Facet() {}
}
