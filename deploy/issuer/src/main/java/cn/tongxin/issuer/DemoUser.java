package cn.tongxin.issuer;

import java.util.ArrayList;
import java.util.List;

/** Someone who can sign in: a name, the place code that bounds what they see, and what they may. */
record DemoUser(String name, String area, String role, List<String> permissions) {
  static final String COUNTY = "410225";
  private static final List<String> TOWNSHIPS = List.of("105", "106", "107");
  private static final int VILLAGES = 12;

  /** Everyone in the demo county; the officers, and only they, may open sensitive fields. */
  static List<DemoUser> all() {
    List<DemoUser> users = new ArrayList<>();
    users.add(new DemoUser("county", COUNTY, "county", List.of()));
    users.add(new DemoUser("leader", COUNTY, "leader", List.of()));
    users.add(new DemoUser("auditor", COUNTY, "auditor", List.of()));
    TOWNSHIPS.forEach(township -> addTownship(COUNTY + township, users));
    return users;
  }

  private static void addTownship(String code, List<DemoUser> users) {
    users.add(new DemoUser("officer-" + code, code, "officer", List.of("sensitive")));
    users.add(new DemoUser("deputy-" + code, code, "officer", List.of()));
    for (int i = 1; i <= VILLAGES; i++) {
      String village = code + (200 + i);
      users.add(new DemoUser("village-" + village, village, "village", List.of()));
    }
  }
}
