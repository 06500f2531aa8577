package cn.tongxin.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.local.platform.UserError;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the officer of the story sees through the API. */
final class Sight {
  private static final int NOT_FOUND = 404;
  private static final Pattern FESTIVAL = Pattern.compile("(?i)festival|spring|春节|节");

  private final Api api;
  private final String officer;
  private final UUID visit;
  private final LocalDate today;

  Sight(Api api, String officer, UUID visit, LocalDate today) {
    this.api = api;
    this.officer = officer;
    this.visit = visit;
    this.today = today;
  }

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

  JsonNode score(UUID letter) throws InterruptedException {
    return api.get(officer, "/scores/" + letter);
  }

  Expected planAccepted(UUID member) {
    byte[] plan =
        api.bytes(
            Map.of(
                "memberRef", member.toString(),
                "purpose", "ROUTINE",
                "plannedOn", today.toString(),
                "officers", List.of(officer)));
    Request request = Request.json(officer, "PUT", "/visits/" + visit, plan);
    return new Expected(
        "activity-service accepts a visit to the new member",
        () -> {
          Answer answer = api.ask(request);
          if (!answer.ok() && answer.status() != NOT_FOUND) {
            throw new UserError(Refusal.words(request, answer));
          }
          return answer.ok()
              ? Optional.of("activity-service knows the member: visit %s planned".formatted(visit))
              : Optional.empty();
        });
  }

  Expected routineOpened(UUID member, Person person) {
    LocalDate due = person.registeredOn().plusDays(person.cadenceDays());
    return reminder(
        member,
        "the routine reminder of the new member, due " + due,
        it -> text(it, "cause").endsWith(":routine:registration") && isDue(it, due));
  }

  Expected holidayAnnounced(UUID member, LocalDate due) {
    return reminder(
        member,
        "an OPEN reminder MUST_VISIT by " + due + " that names no festival",
        it ->
            text(it, "kind").equals("MUST_VISIT")
                && text(it, "state").equals("OPEN")
                && isDue(it, due)
                && !FESTIVAL.matcher(it.toString()).find());
  }

  Expected routineSettled(UUID member) {
    return reminder(
        member,
        "the routine reminder SETTLED by visit " + visit,
        it ->
            text(it, "kind").equals("ROUTINE")
                && text(it, "state").equals("SETTLED")
                && text(it, "settledBy").equals(visit.toString()));
  }

  Expected nextOpened(UUID member, int cadenceDays) {
    LocalDate due = today.plusDays(cadenceDays);
    return reminder(
        member,
        "the next routine reminder OPEN, due " + due,
        it ->
            text(it, "kind").equals("ROUTINE")
                && text(it, "state").equals("OPEN")
                && isDue(it, due));
  }

  private Expected reminder(UUID member, String what, Predicate<JsonNode> wanted) {
    return new Expected(
        what,
        () -> {
          for (JsonNode it : api.get(officer, "/reminders?subjectRef=" + member).path("items")) {
            if (wanted.test(it)) {
              return Optional.of(told(it));
            }
          }
          return Optional.empty();
        });
  }

  private static String told(JsonNode reminder) {
    String by = text(reminder, "settledBy");
    return "notification-service  reminder %s %s %s, due %s%s"
        .formatted(
            text(reminder, "id"),
            text(reminder, "kind"),
            text(reminder, "state"),
            text(reminder, "dueOn"),
            by.isEmpty() ? "" : ", by visit " + by);
  }

  private static boolean isDue(JsonNode reminder, LocalDate day) {
    return text(reminder, "dueOn").equals(day.toString());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  Expected scoreMoved(UUID letter, JsonNode before) {
    return new Expected(
        "the score of letter " + letter + " has moved from " + before.path("total"),
        () -> {
          JsonNode now = score(letter);
          return now.path("total").equals(before.path("total"))
              ? Optional.empty()
              : Optional.of(
                  "assessment-service    score of letter %s: %s -> %s (%s -> %s)"
                      .formatted(
                          letter,
                          before.path("total"),
                          now.path("total"),
                          visits(before),
                          visits(now)));
        });
  }

  private static String visits(JsonNode score) {
    for (JsonNode line : score.path("indicators")) {
      if (text(line, "code").equals("VISITS")) {
        return line.path("actual") + " of " + line.path("target") + " visits";
      }
    }
    return "no visits";
  }

  Expected evidenceOpens(UUID letter) {
    String path = "/scores/" + letter + "/evidence?indicator=VISITS";
    return new Expected(
        "evidence of letter " + letter + " opens down to visit " + visit,
        () -> {
          String[] record = {""};
          new Listing(api, officer)
              .all(
                  path,
                  it -> {
                    if (text(it, "recordId").equals(visit.toString())) {
                      record[0] = text(it, "record");
                    }
                  });
          return record[0].isEmpty() ? Optional.empty() : Optional.of(opened(record[0]));
        });
  }

  private String opened(String record) throws InterruptedException {
    JsonNode opened = api.send(Request.open(officer, record)).body();
    return "assessment-service    evidence names %s, which opens: %s on %s"
        .formatted(record, text(opened, "state"), text(opened, "visitedOn"));
  }
}
