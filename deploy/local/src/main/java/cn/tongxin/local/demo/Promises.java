package cn.tongxin.local.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The scheme of a year and a responsibility letter for each village. */
final class Promises {
  private static final int VISITS = 150;
  private static final int COVERAGE = 80;

  private final Api api;
  private final int year;

  Promises(Api api, int year) {
    this.api = api;
    this.year = year;
  }

  int year() {
    return year;
  }

  UUID scheme() {
    return Ids.of("scheme " + year);
  }

  UUID letter(Village village) {
    return Ids.of("letter " + year + " " + village.code());
  }

  /** Published by the county, every letter signed by its village; answers how many letters. */
  int make(County county) throws Exception {
    api.put("county", "/schemes/" + scheme(), schemeBody());
    api.send(Request.post("county", "/schemes/" + scheme() + "/publication"));
    List<Callable<Answer>> calls =
        county.villages().stream().<Callable<Answer>>map(village -> () -> sign(village)).toList();
    return Several.all(calls).size();
  }

  private Answer sign(Village village) throws InterruptedException {
    UUID id = letter(village);
    api.put("county", "/letters/" + id, letterBody(village));
    return api.send(Request.post(village.user(), "/letters/" + id + "/signature"));
  }

  private Map<String, Object> schemeBody() {
    return Map.of(
        "year",
        year,
        "indicators",
        List.of(
            Map.of("code", "VISITS", "kind", "COUNT", "weight", 60),
            Map.of("code", "COVERAGE", "kind", "COVERAGE", "weight", 40)));
  }

  private Map<String, Object> letterBody(Village village) {
    return Map.of(
        "schemeId",
        scheme().toString(),
        "area",
        village.code(),
        "accountable",
        village.user(),
        "targets",
        List.of(
            Map.of("indicator", "VISITS", "amount", VISITS),
            Map.of("indicator", "COVERAGE", "amount", COVERAGE)));
  }
}
