package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import java.util.List;

/** The two posts that every office of a level has, whether anybody recorded them or not. */
final class EstablishedPosts {
  static final String SECRETARY = "SECRETARY";

  private static final List<String> OF_A_TOWNSHIP = List.of("OFFICER", "DEPUTY");
  private static final List<String> OF_A_VILLAGE = List.of(SECRETARY, "CONTACT");
  private static final int TOWNSHIP = 9;

  /** Their titles, the first one first. */
  static List<String> of(AreaCode office) {
    if (isVillage(office)) {
      return OF_A_VILLAGE;
    }
    return office.value().length() == TOWNSHIP ? OF_A_TOWNSHIP : List.of();
  }

  static boolean isVillage(AreaCode office) {
    return office.value().length() == Circuit.VILLAGE;
  }

  private EstablishedPosts() {}
}
