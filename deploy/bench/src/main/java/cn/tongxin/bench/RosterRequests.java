package cn.tongxin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an office asks of the roster all day, one request after the other. */
final class RosterRequests {
  private static final String MEMBERS = "/api/v1/members";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String county;
  private final String officer;
  private final List<Known> known = new ArrayList<>();
  private final List<String> searches = RosterCounty.searches();
  private final List<String> surnames = RosterCounty.surnames();
  private final List<String> rare =
      RosterCounty.rareNames().stream().map(name -> URLEncoder.encode(name, UTF_8)).toList();
  private int asked;

  /** Asked with the tokens of the county and of a township's officer. */
  RosterRequests(String county, String officer) {
    this.county = county;
    this.officer = officer;
  }

  /** A kind of request, by the name of its row. */
  record Kind(String name, Supplier<byte[]> next) {}

  /** A member of whom the bench knows the version. */
  private static final class Known {
    private final String id;
    private final String name;
    private final String area;
    private long version;

    Known(JsonNode member) {
      id = member.get("id").asString();
      name = member.get("name").asString();
      area = member.get("area").asString();
      version = member.get("version").asLong();
    }
  }

  /** Meets the people whom the requests will be about: the first in the list of the township. */
  void meet(Api api) throws IOException, InterruptedException {
    byte[] page = api.get(MEMBERS + "?limit=200&within=" + RosterCounty.FIRST_TOWNSHIP, officer);
    known.clear();
    JSON.readTree(page).get("items").forEach(member -> known.add(new Known(member)));
  }

  List<Kind> kinds() {
    return List.of(
        new Kind("list page, county", () -> get(county, "?limit=50&within=" + RosterCounty.CODE)),
        new Kind(
            "list page, township",
            () -> get(officer, "?limit=50&within=" + RosterCounty.FIRST_TOWNSHIP)),
        new Kind("surname, county", () -> get(county, "?limit=50&q=" + nextOf(surnames))),
        new Kind("one person, county", () -> get(county, "?limit=50&q=" + nextOf(rare))),
        new Kind("search, township", () -> get(officer, "?limit=50&q=" + nextOf(searches))),
        new Kind("as-of read", () -> get(officer, "/" + nextOf(known).id + "?asOf=2026-06-30")),
        new Kind("update", this::update));
  }

  private <T> T nextOf(List<T> all) {
    return all.get(asked++ % all.size());
  }

  private static byte[] get(String token, String rest) {
    return Connection.request("GET", MEMBERS + rest, bearer(token), new byte[0]);
  }

  /** Each is answered before the next is made, so the version is known. */
  private byte[] update() {
    Known member = nextOf(known);
    String body =
        "{\"name\": \"%s\", \"area\": \"%s\", \"occupation\": \"第%d职\"}"
            .formatted(member.name, member.area, asked);
    String condition = "If-Match: \"" + member.version++ + "\"\r\n";
    return Connection.request(
        "PUT", MEMBERS + "/" + member.id, bearer(officer) + condition, body.getBytes(UTF_8));
  }

  private static String bearer(String token) {
    return "Authorization: Bearer " + token + "\r\n";
  }
}
