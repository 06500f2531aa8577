package cn.tongxin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The completion of a visit as JSON; the floor's is of the same size. */
final class Bodies {
  private static final String TOLD =
      "Asked after the household, looked at the roof after the rain, explained the new subsidy for"
          + " seedlings and left the office's card.";

  static byte[] product(Visit visit) {
    return body(visit, "", TOLD);
  }

  /** The floor has nobody to ask for the place, so it is told, at the cost of some other words. */
  static byte[] floor(Visit visit) {
    String area = "\"area\":\"" + visit.member().village() + "\",";
    return body(visit, area, TOLD.substring(area.length()));
  }

  private static byte[] body(Visit visit, String area, String told) {
    return ("{\"memberRef\":\""
            + visit.member().ref()
            + "\","
            + area
            + "\"purpose\":\"ROUTINE\",\"visitedOn\":\""
            + visit.day()
            + "\",\"officers\":[\"officer-"
            + visit.member().township()
            + "\"],\"outcome\":\""
            + told
            + "\"}")
        .getBytes(UTF_8);
  }

  private Bodies() {}
}
