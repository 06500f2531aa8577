package cn.tongxin.gateway;

import static cn.tongxin.gateway.Neighbour.ACTIVITY;
import static cn.tongxin.gateway.Neighbour.ASSESSMENT;
import static cn.tongxin.gateway.Neighbour.NOTIFICATION;
import static cn.tongxin.gateway.Neighbour.ROSTER;
import static cn.tongxin.gateway.TimeLimit.LONG;
import static cn.tongxin.gateway.TimeLimit.ORDINARY;

import java.util.List;

/**
 * One resource of the HTTP surface, and so one route.
 *
 * @param name its path below {@code /api/v1/}, and the id of its route
 * @param owner the service that answers for it
 * @param limit how long an answer may take
 */
record Resource(String name, Neighbour owner, TimeLimit limit) {
  static final String ROOT = "/api/v1/";

  static final List<Resource> ALL =
      List.of(
          new Resource("places", ROSTER, ORDINARY),
          new Resource("place-imports", ROSTER, LONG),
          new Resource("organisations", ROSTER, ORDINARY),
          new Resource("offices", ROSTER, ORDINARY),
          new Resource("village-plans", ROSTER, ORDINARY),
          new Resource("members", ROSTER, ORDINARY),
          new Resource("pairings", ROSTER, ORDINARY),
          new Resource("handovers", ROSTER, ORDINARY),
          new Resource("vacancies", ROSTER, ORDINARY),
          new Resource("pairing-loads", ROSTER, ORDINARY),
          new Resource("officers", ROSTER, ORDINARY),
          new Resource("overdue-contacts", ROSTER, ORDINARY),
          new Resource("transfers", ROSTER, ORDINARY),
          new Resource("households", ROSTER, ORDINARY),
          new Resource("address-book", ROSTER, ORDINARY),
          new Resource("duplicates", ROSTER, ORDINARY),
          new Resource("roster-imports", ROSTER, LONG),
          new Resource("roster-exports.xlsx", ROSTER, LONG),
          new Resource("column-mappings", ROSTER, ORDINARY),
          new Resource("composition", ROSTER, ORDINARY),
          new Resource("consent-notices", ROSTER, ORDINARY),
          new Resource("data-catalogue", ROSTER, ORDINARY),
          new Resource("festivals", ROSTER, ORDINARY),
          new Resource("office-calendars", ROSTER, ORDINARY),
          new Resource("must-visits", ROSTER, ORDINARY),
          new Resource("visits", ACTIVITY, ORDINARY),
          new Resource("visit-batches", ACTIVITY, LONG),
          new Resource("visit-windows", ACTIVITY, ORDINARY),
          new Resource("household-checklists", ACTIVITY, ORDINARY),
          new Resource("organisation-years", ACTIVITY, ORDINARY),
          new Resource("overview", ACTIVITY, ORDINARY),
          new Resource("gatherings", ACTIVITY, ORDINARY),
          new Resource("gathering-series", ACTIVITY, ORDINARY),
          new Resource("cadences", ACTIVITY, ORDINARY),
          new Resource("campaigns", ACTIVITY, ORDINARY),
          new Resource("calendar", ACTIVITY, ORDINARY),
          new Resource("halls", ACTIVITY, ORDINARY),
          new Resource("bookings", ACTIVITY, ORDINARY),
          new Resource("duty-rosters", ACTIVITY, ORDINARY),
          new Resource("service-requests", ACTIVITY, ORDINARY),
          new Resource("working-days", ACTIVITY, ORDINARY),
          new Resource("projects", ACTIVITY, ORDINARY),
          new Resource("leads", ACTIVITY, ORDINARY),
          new Resource("agreements", ACTIVITY, ORDINARY),
          new Resource("schemes", ASSESSMENT, ORDINARY),
          new Resource("letters", ASSESSMENT, ORDINARY),
          new Resource("scores", ASSESSMENT, LONG),
          new Resource("reviews", ASSESSMENT, LONG),
          new Resource("periods", ASSESSMENT, LONG),
          new Resource("effort", ASSESSMENT, LONG),
          new Resource("briefings", ASSESSMENT, LONG),
          new Resource("briefing-releases", ASSESSMENT, ORDINARY),
          new Resource("budgets", ASSESSMENT, ORDINARY),
          new Resource("rules", ASSESSMENT, ORDINARY),
          new Resource("award-calls", ASSESSMENT, ORDINARY),
          new Resource("reminders", NOTIFICATION, ORDINARY),
          new Resource("reminder-settings", NOTIFICATION, ORDINARY),
          new Resource("inbox", NOTIFICATION, ORDINARY),
          new Resource("preferences", NOTIFICATION, ORDINARY),
          new Resource("feeds", NOTIFICATION, ORDINARY),
          new Resource("deliveries", NOTIFICATION, ORDINARY),
          new Resource("roster-service.openapi.json", ROSTER, ORDINARY),
          new Resource("activity-service.openapi.json", ACTIVITY, ORDINARY),
          new Resource("assessment-service.openapi.json", ASSESSMENT, ORDINARY),
          new Resource("notification-service.openapi.json", NOTIFICATION, ORDINARY));

  /** The resource's name in a path, or an empty text. */
  static String nameIn(String path) {
    if (!path.startsWith(ROOT)) {
      return "";
    }
    int end = path.indexOf('/', ROOT.length());
    return path.substring(ROOT.length(), end < 0 ? path.length() : end);
  }

  /** Whether the path is the inbox's event stream. */
  static boolean isStream(String path) {
    return path.equals(ROOT + "inbox/stream");
  }
}
