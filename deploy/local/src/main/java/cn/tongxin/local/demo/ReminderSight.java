package cn.tongxin.local.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the officer of the story is reminded of. */
record ReminderSight(Api api, String officer, UUID visit, LocalDate today) {
  private static final Pattern FESTIVAL = Pattern.compile("(?i)festival|spring|节");

  Expected routineOpened(UUID member, Person person) {
    // Who comes from a spreadsheet owes nothing for the time before: the cadence begins today.
    LocalDate due = today.plusDays(person.cadenceDays());
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
}
