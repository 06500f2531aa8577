package cn.tongxin.stories;

import java.util.UUID;
import java.util.stream.Stream;

/** What may be sent wrongly about visits, money, leads and agreements; each of them is refused. */
final class WrongOfficeWork {
  private static final String MEBIBYTE = "a".repeat(1 << 20);

  private final Township township;
  private final String fund = "/api/v1/projects/" + UUID.randomUUID();
  private final UUID receipt = UUID.randomUUID();

  /** Beside a fund that received one yuan. */
  WrongOfficeWork(Township township) {
    this.township = township;
    County.must(township.put(fund, project("\"CARE_FUND\"", "")));
    County.must(township.post(fund + "/entries", entry(receipt, "RECEIPT", "100", "")));
  }

  Stream<Wrong> all() {
    return Stream.of(visits(), projects(), money(), leads(), agreements(), days())
        .flatMap(all -> all);
  }

  private Stream<Wrong> visits() {
    return Stream.of(
        visit("a visit before the member was registered", "2019-05-05"),
        visit("a visit on 29 February 2027", "2027-02-29"),
        visit("a visit in 2099", "2099-01-01"));
  }

  private Wrong visit(String what, String day) {
    String body = township.visit("").replace(County.today().toString(), day);
    return new Wrong(
        422,
        what,
        h -> township.post("/api/v1/visits/" + UUID.randomUUID() + "/completion", body, h));
  }

  private Stream<Wrong> projects() {
    return Stream.of(
        project(422, "a kind of project that there is not", project("\"BRIBE\"", "")),
        project(422, "a control character", project("\"RETURN\"", "\\u0007")),
        project(422, "a character that turns the direction", project("\"RETURN\"", "\\u202e")),
        project(413, "a name of a mebibyte", project("\"RETURN\"", MEBIBYTE)),
        project(
            404,
            "a place of the neighbours",
            project("\"RETURN\"", "").replace(County.OTHER_VILLAGE, County.VILLAGE)),
        new Wrong(
            409,
            "another project of the same id",
            h -> township.put(fund, project("\"CARE_FUND\"", "x"), h)));
  }

  private Wrong project(int status, String what, String body) {
    return new Wrong(
        status, what, h -> township.put("/api/v1/projects/" + UUID.randomUUID(), body, h));
  }

  private static String project(String kind, String name) {
    return "{\"kind\": %s, \"area\": \"%s\", \"name\": \"基金%s\", \"officer\": \"a\", \"state\": \"UNDER_WAY\"}"
        .formatted(kind, County.OTHER_VILLAGE, name);
  }

  private Stream<Wrong> money() {
    String corrects = ", \"corrects\": \"" + receipt + "\"";
    return Stream.of(
        entry(422, "an amount with three decimals", "RECEIPT", "1.005", ""),
        entry(422, "an amount above a long", "RECEIPT", "9223372036854775808", ""),
        entry(422, "an amount of the largest long", "RECEIPT", "9223372036854775807", ""),
        entry(422, "nothing", "RECEIPT", "0", ""),
        entry(422, "less than nothing", "PAYMENT", "-1", ""),
        entry(422, "an amount as a text", "PAYMENT", "\"1\"", ""),
        entry(422, "half of an entry taken back", "RECEIPT", "-50", corrects),
        entry(422, "an entry that is not there taken back", "RECEIPT", "-100", corrects(fund)),
        entry(422, "words in an entry", "PAYMENT", "1", ", \"note\": \"x\""),
        entry(409, "more than there is", "PAYMENT", "101", ""),
        new Wrong(
            409,
            "another entry of the same id",
            h -> township.post(fund + "/entries", entry(receipt, "RECEIPT", "101", ""), h)),
        new Wrong(
            404,
            "money of a project that is not there",
            h ->
                township.post(
                    "/api/v1/projects/" + UUID.randomUUID() + "/entries",
                    entry(UUID.randomUUID(), "RECEIPT", "1", ""),
                    h)),
        new Wrong(
            405,
            "an entry to be changed",
            h -> township.put(fund + "/entries/" + receipt, "{}", h)));
  }

  private static String corrects(String project) {
    return ", \"corrects\": \"" + project.substring(project.lastIndexOf('/') + 1) + "\"";
  }

  private Wrong entry(int status, String what, String kind, String fen, String more) {
    String body = entry(UUID.randomUUID(), kind, fen, more);
    return new Wrong(status, what, h -> township.post(fund + "/entries", body, h));
  }

  private static String entry(UUID id, String kind, String fen, String more) {
    return "{\"id\": \"%s\", \"kind\": \"%s\", \"fen\": %s, \"on\": \"%s\"%s}"
        .formatted(id, kind, fen, County.today(), more);
  }

  private Stream<Wrong> leads() {
    String source =
        ", \"source\": {\"memberRef\": \"%s\", \"consentedOn\": \"%s\"}"
            .formatted(township.member(), County.today());
    return Stream.of(
        lead(422, "words about somebody without a source who agreed", ", \"about\": \"x\""),
        lead(422, "a lead of nobody", ""),
        lead(
            422,
            "a source who agrees tomorrow",
            (source + ", \"about\": \"x\"")
                .replace(County.today().toString(), County.today().plusDays(1).toString())),
        lead(
            404,
            "a source among the neighbours",
            (source + ", \"about\": \"x\"")
                .replace(township.member(), township.county().members().getFirst())));
  }

  private Wrong lead(int status, String what, String more) {
    String body =
        "{\"kind\": \"PERSON\", \"area\": \"%s\", \"state\": \"OPEN\", \"officer\": \"a\"%s}"
            .formatted(County.OTHER_VILLAGE, more);
    return new Wrong(
        status, what, h -> township.put("/api/v1/leads/" + UUID.randomUUID(), body, h));
  }

  private Stream<Wrong> agreements() {
    String place = "{\"place\": \"" + County.OTHER_VILLAGE + "\"}";
    String both = place + ", {\"organisationId\": \"" + UUID.randomUUID() + "\"}";
    return Stream.of(
        agreement("an agreement with oneself", place + ", " + place, "2027-01-01"),
        agreement("an agreement of one", place, "2027-01-01"),
        agreement("a party that is nobody", place + ", {}", "2027-01-01"),
        agreement("a review before the signing", both, "2026-01-01"),
        agreement("a review on 2027-02-30", both, "2027-02-30"));
  }

  private Wrong agreement(String what, String parties, String reviewOn) {
    String body =
        """
        {"area": "%s", "title": "睦邻协议", "state": "IN_FORCE", "officer": "a", \
        "parties": [%s], "signedOn": "2026-02-10", "reviewOn": "%s"}\
        """
            .formatted(County.OTHER_VILLAGE, parties, reviewOn);
    return new Wrong(
        422, what, h -> township.put("/api/v1/agreements/" + UUID.randomUUID(), body, h));
  }

  private Stream<Wrong> days() {
    return Stream.of(
        get("working days from 2026-02-30", "/api/v1/working-days?from=2026-02-30&plus=1"),
        get("working days back", "/api/v1/working-days?from=2026-02-03&plus=-1"),
        get("working days without end", "/api/v1/working-days?from=2026-02-03&plus=2000000000"));
  }

  private Wrong get(String what, String path) {
    return new Wrong(422, what, h -> township.get(path, h));
  }
}
