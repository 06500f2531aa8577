package cn.tongxin.stories;

import java.util.UUID;
import java.util.stream.Stream;

/** The list of what a client, or somebody who is none, may send wrongly. */
final class WrongRequests {
  private static final String TEN_MEBIBYTES = "a".repeat(10 << 20);

  private final Township township;
  private final String knownVisit;
  private final WrongOfficeWork officeWork;
  private final WrongCommonWork commonWork;

  WrongRequests(Township township, UUID knownVisit) {
    this.township = township;
    this.knownVisit = visitPath(knownVisit);
    this.officeWork = new WrongOfficeWork(township);
    this.commonWork = new WrongCommonWork(township);
  }

  Stream<Wrong> all() {
    return Stream.of(
            fields(),
            bodies(),
            addresses(),
            facts(),
            new WrongFiles(township).all(),
            officeWork.all(),
            commonWork.all())
        .flatMap(all -> all);
  }

  private Stream<Wrong> fields() {
    return Stream.of(
        member(422, "an unknown field", person(", \"mood\": 1")),
        visit(422, "an unknown field of a visit", township.visit(", \"mood\": 1")),
        visit(422, "an unknown field in a need", need("\"mood\": 1")),
        scheme(422, "an unknown field of a scheme", "{\"year\": 2026, \"rank\": 1}"),
        postponement(422, "an unknown field of a postponement", "{\"mood\": 1}"),
        member(422, "$ in a key", person(", \"$set\": {\"area\": \"410225\"}")),
        visit(422, "$ in a key of a visit", township.visit(", \"$where\": \"sleep(9)\"")),
        member(422, "a dot in a key", person(", \"area.within\": \"410225\"")),
        visit(422, "a dot in a key of a visit", township.visit(", \"a.b\": 1")),
        scheme(422, "$ in a key of a scheme", "{\"$inc\": {\"year\": 1}}"),
        member(422, "a number for a text", person(", \"phone\": 13900000000")),
        member(422, "a text for a number", person(", \"cadenceDays\": \"30\"")),
        member(422, "a number beyond its field", person(", \"cadenceDays\": 99999999999")),
        visit(422, "half a character", township.visit(", \"outcome\": \"\\ud842\"")),
        member(422, "a list for a text", person(", \"address\": []")),
        visit(422, "a text for a list", township.visit(", \"needs\": \"x\"")),
        visit(422, "an object for a text", township.visit(", \"outcome\": {\"$gt\": \"\"}")),
        visit(422, "null in a list", township.visit(", \"needs\": [null]")),
        visit(422, "an unknown value", township.visit(", \"sixItems\": [\"LOYALTY\"]")),
        scheme(422, "a text for a year", "{\"year\": \"2026\", \"indicators\": []}"));
  }

  private Stream<Wrong> bodies() {
    return Stream.of(
        member(400, "no body", ""),
        visit(400, "no body for a visit", ""),
        scheme(400, "no body for a scheme", ""),
        postponement(400, "no body for a postponement", ""),
        member(400, "half a body", "{\"name\": \"甲"),
        visit(422, "an empty object", "{}"),
        visit(400, "a list for a body", "[]"),
        visit(400, "the same field twice", township.visit(", \"purpose\": \"HARDSHIP\"")),
        visit(400, "a body of ten thousand brackets", "[".repeat(10_000)),
        member(413, "a body of 10 MiB", person(", \"address\": \"" + TEN_MEBIBYTES + "\"")),
        visit(413, "a visit of 10 MiB", township.visit(", \"outcome\": \"" + TEN_MEBIBYTES + "\"")),
        new Wrong(
            415,
            "a body that is no JSON",
            h ->
                township
                    .county()
                    .http
                    .send(
                        township.county().otherOfficer,
                        "PUT",
                        memberPath(),
                        "application/xml",
                        "<a/>".getBytes(),
                        h)));
  }

  private Stream<Wrong> addresses() {
    return Stream.of(
        get(422, "an id that is no UUID", "/api/v1/members/no-uuid"),
        get(422, "a visit's id that is no UUID", "/api/v1/visits/$ne"),
        get(422, "a score's id that is no UUID", "/api/v1/scores/1.2"),
        get(422, "a window's id that is no UUID", "/api/v1/must-visits/x"),
        new Wrong(
            422,
            "a completion whose id is no UUID",
            h -> township.post("/api/v1/visits/x/completion", township.visit(""), h)),
        visit(422, "a reference that is no UUID", township.visit(", \"mustVisitId\": \"x\"")),
        get(422, "a filter with 2026-02-30", "/api/v1/visits?from=2026-02-30"),
        get(422, "a window list with 2026-02-30", "/api/v1/must-visits?to=2026-02-30"),
        get(
            422,
            "a member as of 2026-02-30",
            "/api/v1/members/" + township.member() + "?asOf=2026-02-30"),
        get(422, "an area code in letters", "/api/v1/members?within=abc"),
        get(404, "an area code of elsewhere", "/api/v1/visits?within=999999"),
        get(404, "a place that does not exist", "/api/v1/places/410225106299"),
        get(422, "a limit of a million", "/api/v1/reminders?limit=1000000"),
        get(422, "a cursor of one's own", "/api/v1/members?cursor=%25"),
        get(404, "a path that does not exist", "/api/v1/loyalty"),
        get(404, "a path that does not exist in a service", "/api/v1/members/x/y/z"));
  }

  private Stream<Wrong> facts() {
    return Stream.of(
        visit(422, "a visit on 2026-02-30", day("2026-02-30")),
        visit(422, "a visit tomorrow", day(County.today().plusDays(1).toString())),
        visit(422, "a visit in 9999", day("9999-12-31")),
        member(422, "registered on 2026-02-30", person(", \"registeredOn\": \"2026-02-30\"")),
        member(422, "an area code that does not exist", area("410225106299")),
        member(422, "an area code of five digits", area("41022")),
        member(404, "an area of the neighbours", area(County.VILLAGE)),
        visit(404, "a visit to the neighbours' member", neighbour()),
        visit(
            404,
            "a visit to nobody",
            township.visit("").replace(township.member(), UUID.randomUUID().toString())),
        new Wrong(
            409,
            "the same visit with another body",
            h -> township.post(knownVisit, township.visit(", \"outcome\": \"x\""), h)),
        new Wrong(
            409,
            "the same member with another body",
            h -> township.put("/api/v1/members/" + township.member(), person(""), h)),
        member(422, "a formula for a name", township.person("=cmd()", "")));
  }

  private String person(String more) {
    return township.person("客五", more);
  }

  private String area(String code) {
    return person("").replace(County.OTHER_VILLAGE, code);
  }

  private String day(String day) {
    return township.visit("").replace(County.today().toString(), day);
  }

  private String neighbour() {
    return township.visit("").replace(township.member(), township.county().members().getFirst());
  }

  private String need(String field) {
    return township.visit(
        ", \"needs\": [{\"id\": \"%s\", \"kind\": \"APPEAL\", \"summary\": \"x\", %s}]"
            .formatted(UUID.randomUUID(), field));
  }

  private Wrong member(int status, String what, String body) {
    return new Wrong(status, what, h -> township.put(memberPath(), body, h));
  }

  private Wrong visit(int status, String what, String body) {
    return new Wrong(status, what, h -> township.post(visitPath(UUID.randomUUID()), body, h));
  }

  private Wrong scheme(int status, String what, String body) {
    String county = township.county().county;
    return new Wrong(
        status,
        what,
        h -> township.county().http.put(county, "/api/v1/schemes/" + UUID.randomUUID(), body, h));
  }

  private Wrong postponement(int status, String what, String body) {
    return new Wrong(
        status,
        what,
        h -> township.post("/api/v1/reminders/" + UUID.randomUUID() + "/postponement", body, h));
  }

  private Wrong get(int status, String what, String path) {
    return new Wrong(status, what, h -> township.get(path, h));
  }

  private static String memberPath() {
    return "/api/v1/members/" + UUID.randomUUID();
  }

  private static String visitPath(UUID id) {
    return "/api/v1/visits/" + id + "/completion";
  }
}
