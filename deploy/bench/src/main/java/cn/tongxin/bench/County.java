package cn.tongxin.bench;

import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Platform;
import cn.tongxin.local.platform.Tokens;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** A small county, loaded through the public API: 3 townships, 36 villages, 1,980 members. */
final class County {
  static final String INDICATOR = "VISITS";
  private static final String CODE = "410225";
  private static final List<String> TOWNSHIPS = List.of("105", "106", "107");
  private static final int VILLAGES = 12;
  private static final int MEMBERS = 55;
  private static final int MARKED_VILLAGES = 4;
  private static final String ROUTE = "/api/v1/";
  private static final UUID SCHEME = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c1");
  private static final String GIVEN = "安邦晨春达东恩方国海和宏家嘉建杰金军康乐立林明宁平强青庆秋荣瑞山胜松天文祥欣兴雪永玉云泽志";

  private final Platform platform;
  private final Api api;
  private final Tokens tokens;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Map<String, UUID> letters = new LinkedHashMap<>();
  private List<Visit.Member> all = List.of();

  County(Platform platform) {
    this.platform = platform;
    this.api = new Api(platform.ports().uri(Part.GATEWAY));
    this.tokens = new Tokens(platform.options().data(), platform.ports());
  }

  String token(String user) {
    return known.computeIfAbsent(user, tokens::of);
  }

  Api api() {
    return api;
  }

  UUID letter(String village) {
    UUID letter = letters.get(village);
    if (letter == null) {
      throw new IllegalArgumentException("no letter of " + village);
    }
    return letter;
  }

  /** The broker and the database, which floor and product share. */
  Map<String, Long> sharedPids() {
    return Map.of("mongo", platform.pid(Part.MONGO), "kafka", platform.pid(Part.KAFKA));
  }

  void load(MongoClient mongo) throws IOException, InterruptedException {
    api.post(ROUTE + "place-imports", token("county"), "text/csv", places());
    for (String township : TOWNSHIPS) {
      api.upload(ROUTE + "roster-imports", token("officer-" + CODE + township), roster(township));
    }
    promise();
    awaitCopies(mongo);
    all = members(mongo);
  }

  private static List<String> villages(String township) {
    List<String> codes = new ArrayList<>();
    for (int i = 1; i <= VILLAGES; i++) {
      codes.add(CODE + township + (200 + i));
    }
    return codes;
  }

  private static String places() {
    var csv = new StringBuilder("code,name\n" + CODE + ",同心县\n");
    for (String township : TOWNSHIPS) {
      csv.append(CODE).append(township).append(",第").append(township).append("镇\n");
      villages(township).forEach(v -> csv.append(v).append(",村").append(v).append('\n'));
    }
    return csv.toString();
  }

  private static String roster(String township) {
    var csv = new StringBuilder("编号,姓名,所属村,走访周期,登记日期\n");
    for (String village : villages(township)) {
      for (int i = 0; i < MEMBERS; i++) {
        csv.append("%s-%d,%s,%s,30,2026-01-01%n".formatted(village, i, name(i), village));
      }
    }
    return csv.toString();
  }

  private static String name(int index) {
    int size = GIVEN.length();
    return "赵" + GIVEN.charAt(index % size) + GIVEN.charAt((index * 7 + index / size) % size);
  }

  private void promise() throws IOException, InterruptedException {
    String scheme = ROUTE + "schemes/" + SCHEME;
    String county = token("county");
    api.put(
        scheme,
        county,
        "{\"year\":2026,\"indicators\":[{\"code\":\"VISITS\",\"kind\":\"COUNT\",\"weight\":60},"
            + "{\"code\":\"COVERAGE\",\"kind\":\"COVERAGE\",\"weight\":40}]}");
    api.post(scheme + "/publication", county, "application/json", "");
    for (String township : TOWNSHIPS) {
      for (String village : villages(township)) {
        sign(village);
      }
    }
  }

  private void sign(String village) throws IOException, InterruptedException {
    UUID id = UUID.nameUUIDFromBytes(village.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String letter = ROUTE + "letters/" + id;
    api.put(
        letter,
        token("county"),
        ("{\"schemeId\":\"%s\",\"area\":\"%s\",\"accountable\":\"village-%s\",\"targets\":"
             + "[{\"indicator\":\"VISITS\",\"amount\":1000000},{\"indicator\":\"COVERAGE\",\"amount\":100}]}")
            .formatted(SCHEME, village, village));
    api.post(letter + "/signature", token("village-" + village), "application/json", "");
    letters.put(village, id);
  }

  /** Until activity knows where everybody is served, and notification has their first reminders. */
  private static void awaitCopies(MongoClient mongo) throws InterruptedException {
    long letters = (long) TOWNSHIPS.size() * VILLAGES;
    long expected = letters * MEMBERS;
    for (int tries = 0; ; tries++) {
      long subjects = mongo.getDatabase("activity").getCollection("subjects").countDocuments();
      long owed = mongo.getDatabase("notification").getCollection("reminders").countDocuments();
      long scores = mongo.getDatabase("assessment").getCollection("scores").countDocuments();
      if (subjects >= expected && owed >= expected && scores == letters) {
        return;
      }
      if (tries > 600) {
        throw new IllegalStateException(
            "copies: %d subjects, %d reminders, %d scores".formatted(subjects, owed, scores));
      }
      Thread.sleep(200);
    }
  }

  /** Spread over the villages, so that neighbours in the list are not neighbours in the county. */
  private static List<Visit.Member> members(MongoClient mongo) {
    Map<String, Integer> places = new LinkedHashMap<>();
    record Placed(Visit.Member member, int place) {}
    List<Placed> placed = new ArrayList<>();
    for (Document subject : mongo.getDatabase("activity").getCollection("subjects").find()) {
      String village = subject.getList("within", String.class).getLast();
      var member = new Visit.Member(subject.get("_id", UUID.class), village);
      placed.add(new Placed(member, places.merge(village, 1, Integer::sum)));
    }
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::place).thenComparing(p -> p.member().village()))
        .map(Placed::member)
        .toList();
  }

  /** Those whom nobody watches. */
  List<Visit.Member> members() {
    return all.stream().filter(member -> !isMarked(member)).toList();
  }

  /** Those in villages where only marked visits happen. */
  List<Visit.Member> marked() {
    return all.stream().filter(County::isMarked).toList();
  }

  private static boolean isMarked(Visit.Member member) {
    String first = CODE + TOWNSHIPS.getLast() + (200 + VILLAGES - MARKED_VILLAGES + 1);
    return member.village().compareTo(first) >= 0;
  }
}
