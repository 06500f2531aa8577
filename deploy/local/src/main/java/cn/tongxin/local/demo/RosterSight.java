package cn.tongxin.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.local.platform.UserError;
import java.net.URLEncoder;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the officer of the story finds in the roster. */
record RosterSight(Api api, String officer) {

  /** The id of the member whom the roster lists under this name. */
  UUID memberNamed(Person person) throws InterruptedException {
    String query =
        "/members?within=%s&q=%s"
            .formatted(person.village().code(), URLEncoder.encode(person.name(), UTF_8));
    JsonNode items = api.get(officer, query).path("items");
    if (items.size() != 1) {
      throw new UserError("the roster lists %d members for GET %s".formatted(items.size(), query));
    }
    return UUID.fromString(items.get(0).path("id").asString());
  }

  /** The one window in which the member is to be visited. */
  JsonNode windowOf(UUID member, Village village) throws InterruptedException {
    JsonNode[] found = new JsonNode[1];
    new Listing(api, officer)
        .all(
            "/must-visits?within=" + village.code(),
            window -> {
              if (window.path("memberRef").asString().equals(member.toString())) {
                found[0] = window;
              }
            });
    if (found[0] == null) {
      throw new UserError("the roster lists no must-visit window of member " + member);
    }
    return found[0];
  }
}
