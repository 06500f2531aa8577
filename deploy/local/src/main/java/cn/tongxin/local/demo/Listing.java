package cn.tongxin.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Lists of the API, from the first page to the last. */
final class Listing {
  private static final int PAGE = 200;

  private final Api api;
  private final String user;

  Listing(Api api, String user) {
    this.api = api;
    this.user = user;
  }

  /** Hands on every item; {@code path} has a query already. */
  void all(String path, Consumer<JsonNode> each) throws InterruptedException {
    String cursor = "";
    while (true) {
      JsonNode page = api.get(user, path + "&limit=" + PAGE + cursor);
      page.path("items").forEach(each);
      String next = page.path("nextCursor").asString("");
      if (next.isEmpty()) {
        return;
      }
      cursor = "&cursor=" + URLEncoder.encode(next, UTF_8);
    }
  }
}
