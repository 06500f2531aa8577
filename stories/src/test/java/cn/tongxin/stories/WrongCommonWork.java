package cn.tongxin.stories;

import java.util.UUID;
import java.util.stream.Stream;

/** What may be sent wrongly about requests, gatherings and halls; each of them is refused. */
final class WrongCommonWork {
  private static final String MEBIBYTE = "a".repeat(1 << 20);
  private static final String OFFICER = "officer-" + County.OTHER_TOWNSHIP;

  private final Township township;
  private final String open = requestPath();
  private final String answered = requestPath();
  private final String gathering = "/api/v1/gatherings/" + UUID.randomUUID();

  /** Beside a request that waits, one that was answered, and a gathering in a room for twenty. */
  WrongCommonWork(Township township) {
    this.township = township;
    County.must(township.put(open, request("")));
    County.must(township.put(answered, request("")));
    County.must(township.post(answered + "/resolution", "{\"outcome\": \"SOLVED\"}"));
    County.must(township.put(gathering, plan("")));
  }

  Stream<Wrong> all() {
    return Stream.of(requests(), lives(), gatherings(), recurring()).flatMap(all -> all);
  }

  private Stream<Wrong> requests() {
    String tomorrow = County.today().plusDays(1) + "T02:00:00Z";
    return Stream.of(
        request(422, "a kind of request that there is not", request("").replace("APPEAL", "MOOD")),
        request(422, "a channel that there is not", request("").replace("HALL", "RADIO")),
        request(422, "a field about loyalty", request(", \"loyalty\": 1")),
        request(422, "a request of tomorrow", request(", \"receivedAt\": \"" + tomorrow + "\"")),
        request(422, "words that turn the direction", request("").replace("words", "\\u202e")),
        request(422, "words with a control character", request("").replace("words", "\\u0007")),
        request(413, "words of a mebibyte", request("").replace("words", MEBIBYTE)),
        request(422, "an agency without authorisation", request("").replace("APPEAL", "AGENCY")),
        request(
            404,
            "a request of the neighbours",
            request("").replace(County.OTHER_VILLAGE, County.VILLAGE)),
        request(
            404,
            "a request of nobody",
            request(", \"requesterRef\": \"" + UUID.randomUUID() + "\"")));
  }

  private Stream<Wrong> lives() {
    return Stream.of(
        verb(409, "a hand-over to oneself", open, "handover", "{\"to\": \"" + OFFICER + "\"}"),
        verb(422, "a hand-over to nobody", open, "handover", "{}"),
        verb(409, "what nobody offered, accepted", open, "acceptance", ""),
        verb(422, "a pause without end", open, "pause", "{\"reason\": \"x\"}"),
        verb(
            422,
            "a pause for ten years",
            open,
            "pause",
            "{\"reason\": \"x\", \"until\": \"%s\"}".formatted(County.today().plusYears(10))),
        verb(409, "a rating without an answer", open, "rating", "{\"rating\": 5}"),
        verb(422, "a rating of 0", answered, "rating", "{\"rating\": 0}"),
        verb(422, "a rating of 6", answered, "rating", "{\"rating\": 6}"),
        verb(422, "half a point", answered, "rating", "{\"rating\": 4.5}"),
        verb(
            422, "an outcome that there is not", open, "resolution", "{\"outcome\": \"SILENCED\"}"),
        verb(
            409,
            "another answer",
            answered,
            "resolution",
            "{\"outcome\": \"NOT_SOLVED\", \"reply\": \"x\"}"),
        verb(404, "a request that is not there", requestPath(), "confirmation", ""));
  }

  private Stream<Wrong> gatherings() {
    return Stream.of(
        attendance("an attendance above the room", 21),
        attendance("an attendance below zero", -1),
        attendance("an attendance above an int", 99_999_999_999L),
        verb(
            409,
            "held without anybody",
            gathering,
            "holding",
            "{\"heldOn\": \"%s\"}".formatted(County.today())),
        verb(
            422,
            "held tomorrow",
            gathering,
            "holding",
            "{\"heldOn\": \"%s\"}".formatted(County.today().plusDays(1))),
        plan(
            "a gathering without a session",
            plan("").replaceAll("\"sessions\": \\[.*]", "\"sessions\": []")),
        plan("a gathering in 2099", plan("").replace(County.today().toString(), "2099-01-01")),
        plan(
            "a gathering on 2027-02-29", plan("").replace(County.today().toString(), "2027-02-29")),
        plan("a quorum below zero", plan(", \"quorum\": -1")));
  }

  private Stream<Wrong> recurring() {
    return Stream.of("FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=2147483647", "FREQ=LOYALTY", "nonsense")
        .map(
            rule ->
                new Wrong(
                    422,
                    "a series by " + rule,
                    h ->
                        township.put(
                            "/api/v1/gathering-series/" + UUID.randomUUID(), series(rule), h)));
  }

  private Wrong request(int status, String what, String body) {
    return new Wrong(status, what, h -> township.put(requestPath(), body, h));
  }

  private Wrong verb(int status, String what, String path, String verb, String body) {
    return new Wrong(status, what, h -> township.post(path + "/" + verb, body, h));
  }

  private Wrong attendance(String what, long people) {
    String body =
        "{\"session\": 1, \"counts\": [{\"audience\": \"OTHERS\", \"people\": %d}]}"
            .formatted(people);
    return verb(422, what, gathering, "attendance", body);
  }

  private Wrong plan(String what, String body) {
    return new Wrong(
        422, what, h -> township.put("/api/v1/gatherings/" + UUID.randomUUID(), body, h));
  }

  private static String requestPath() {
    return "/api/v1/service-requests/" + UUID.randomUUID();
  }

  private static String request(String more) {
    return "{\"kind\": \"APPEAL\", \"channel\": \"HALL\", \"area\": \"%s\", \"owner\": \"%s\", \"summary\": \"words\"%s}"
        .formatted(County.OTHER_VILLAGE, OFFICER, more);
  }

  private static String plan(String more) {
    return "{\"kind\": \"PUBLICITY_DAY\", \"area\": \"%s\", \"title\": \"宣传日\", \"sessions\": [{\"on\": \"%s\", \"minutes\": 60, \"room\": 20}]%s}"
        .formatted(County.OTHER_TOWNSHIP, County.today(), more);
  }

  private static String series(String rule) {
    return "{\"kind\": \"STUDY_DAY\", \"area\": \"%s\", \"title\": \"学习日\", \"startsOn\": \"%s\", \"minutes\": 60, \"rule\": \"%s\"}"
        .formatted(County.OTHER_TOWNSHIP, County.today(), rule);
  }
}
