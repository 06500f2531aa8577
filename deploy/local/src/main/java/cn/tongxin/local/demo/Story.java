package cn.tongxin.local.demo;

import cn.tongxin.local.Console;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The main job of a liaison officer, done for once and told while it happens. */
final class Story {
  private static final String OCCASION = "SPRING_FESTIVAL";

  private final Api api;
  private final LoadedCounty loaded;
  private final LocalDate today;
  private final Person newcomer;
  private final UUID visit;
  private final Effects effects = new Effects();

  /**
   * The story of a new member.
   *
   * @param number 1 for the first story in this county
   */
  Story(Api api, LoadedCounty loaded, LocalDate today, int number) {
    this.api = api;
    this.loaded = loaded;
    this.today = today;
    this.newcomer = Newcomer.of(loaded, today, number);
    this.visit = Ids.of("visit of story " + number + " on " + today);
  }

  /** Tells it to its end; what was not seen is in the effects. */
  Effects tell() throws Exception {
    UUID member = takeOver();
    LocalDate holiday = wish(member);
    complete(member, holiday);
    return effects;
  }

  String officer() {
    return "officer-" + newcomer.village().township();
  }

  UUID visit() {
    return visit;
  }

  UUID letter() {
    return loaded.promises().letter(newcomer.village());
  }

  private UUID takeOver() throws Exception {
    Console.print("\n1. A row of a spreadsheet becomes a member");
    byte[] workbook = RosterSheet.of(List.of(newcomer));
    Answer answer = api.send(Request.file(officer(), "/roster-imports", "newcomer.xlsx", workbook));
    sent("POST /api/v1/roster-imports", answer, "%d bytes of .xlsx".formatted(workbook.length));
    Console.print(
        "   roster-service    " + Rosters.counts(answer.body()) + "; the row names no officer");
    UUID member = new RosterSight(api, officer()).memberNamed(newcomer);
    told("member %s, looked after by %s and the deputy".formatted(member, officer()));
    told("member-registered and pairing-started on tongxin.roster.member, .pairing");
    effects.follow(
        answer,
        List.of(
            new VisitSight(api, officer(), visit, today).planAccepted(member),
            reminders().routineOpened(member, newcomer)));
    return member;
  }

  private LocalDate wish(UUID member) throws Exception {
    Console.print("\n2. The member agrees to be greeted: a holiday window is announced");
    Answer answer = new Wishes(api, today).note(newcomer, member, List.of(OCCASION));
    sent("PUT /api/v1/members/%s/occasions".formatted(member), answer, "after the consent");
    JsonNode window = new RosterSight(api, officer()).windowOf(member, newcomer.village());
    LocalDate last = LocalDate.parse(window.path("to").asString());
    Console.print(
        "   roster-service    keeps the festival to itself; window %s, %s to %s"
            .formatted(
                window.path("mustVisitId").asString(), window.path("from").asString(), last));
    told("must-visit-announced on tongxin.roster.must-visit, with no reason in it");
    effects.follow(answer, List.of(reminders().holidayAnnounced(member, last)));
    return last;
  }

  private void complete(UUID member, LocalDate holiday) throws Exception {
    Console.print("\n3. The officer has been there: the visit is completed, once");
    ScoreSight scores = new ScoreSight(api, officer(), visit);
    JsonNode before = scores.score(letter());
    VisitRecord record =
        new VisitRecord(visit, member, "ROUTINE", today, List.of(officer()), null, null);
    Answer answer = api.send(completion(record));
    sent("POST /api/v1/visits/%s/completion".formatted(visit), answer, "as " + officer());
    Console.print("   activity-service  visit %s is COMPLETED".formatted(visit));
    told("visit-completed, saved in the same write, on tongxin.activity.visit");
    effects.follow(
        answer,
        List.of(
            scores.scoreMoved(letter(), before),
            scores.evidenceOpens(letter()),
            reminders().routineSettled(member),
            reminders().nextOpened(member, newcomer.cadenceDays()),
            reminders().holidayAnnounced(member, holiday)));
  }

  private ReminderSight reminders() {
    return new ReminderSight(api, officer(), visit, today);
  }

  private Request completion(VisitRecord record) {
    return Request.json(
        officer(),
        "POST",
        "/visits/" + visit + "/completion",
        api.bytes(CompletionBody.of(record)));
  }

  private static void told(String more) {
    Console.print("                     " + more);
  }

  private static void sent(String line, Answer answer, String remark) {
    Console.print(
        "   sent              %s (%s): %d after %.1f ms"
            .formatted(line, remark, answer.status(), answer.millis()));
  }
}
