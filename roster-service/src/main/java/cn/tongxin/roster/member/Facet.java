package cn.tongxin.roster.member;

import java.util.ArrayList;
import java.util.List;

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

  static List<String> of(Member member) {
    Profile profile = member.profile();
    List<String> facets = new ArrayList<>();
    for (String place : profile.area().within()) {
      facets.add(place + " " + status(profile.status()));
      profile.categories().forEach(code -> facets.add(place + " " + category(code)));
      Care care = member.care();
      if (care != null) {
        facets.add(place + " " + officer(care.officer()));
      }
    }
    return List.copyOf(facets);
  }

  private Facet() {}
}
