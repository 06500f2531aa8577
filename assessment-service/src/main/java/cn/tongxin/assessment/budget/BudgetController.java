package cn.tongxin.assessment.budget;

import cn.tongxin.assessment.WordsService;
import cn.tongxin.assessment.Years;
import cn.tongxin.assessment.place.KnownPlaces;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Budgets of offices over HTTP; what was spent is recorded with projects, and nowhere else. */
@RestController
@RequestMapping("/api/v1/budgets")
class BudgetController {
  private final BudgetService service;
  private final MongoBudgets budgets;
  private final MongoSpendings spendings;
  private final KnownPlaces places;
  private final WordsService words;

  BudgetController(
      BudgetService service,
      MongoBudgets budgets,
      MongoSpendings spendings,
      KnownPlaces places,
      WordsService words) {
    this.service = service;
    this.budgets = budgets;
    this.spendings = spendings;
    this.places = places;
    this.words = words;
  }

  /**
   * Approves what an office may spend on a line in a year, or another amount from today on.
   *
   * @return the line; the same body again gets the same answer
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if another amount or title is approved and If-Match is missing
   * @throws Problem 412 if it was changed since it was read
   * @throws Problem 422 if the place has no office
   */
  @PutMapping("/{area}/{year}/{code}")
  ResponseEntity<BudgetView> put(
      Actor actor,
      @PathVariable AreaCode area,
      @PathVariable int year,
      @PathVariable String code,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody BudgetBody body,
      Locale locale) {
    actor.mustBe(Role.COUNTY, Role.OFFICER);
    mustHaveAnOffice(actor, area);
    Years.mustBeOfOurTime("year", year);
    if (!code.matches(LineKey.CODE)) {
      throw Problem.invalid("code", "budget.code");
    }
    return answer(service.approve(actor, new LineKey(area, year, code), body, ifMatch), locale);
  }

  /** A budget is one of the place that was named: projects of a merged place still name it. */
  private void mustHaveAnOffice(Actor actor, AreaCode area) {
    AreaCode now = actor.scope().place(area);
    if (!LineKey.officeOf(area).equals(area)) {
      throw Problem.invalid("area", "budget.office");
    }
    if (places.lack(now)) {
      throw Problem.invalid("area", "place.unknown");
    }
  }

  /**
   * One line, with what moved on it and when more was spent than was approved.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{area}/{year}/{code}")
  ResponseEntity<BudgetView> byKey(
      Actor actor,
      @PathVariable AreaCode area,
      @PathVariable int year,
      @PathVariable String code,
      Locale locale) {
    actor.mustRead();
    return answer(existing(actor, new LineKey(area, year, code)), locale);
  }

  /**
   * The entries that a line's figures come from, by day.
   *
   * @throws Problem 404 if there is no such line in the caller's scope
   */
  @GetMapping("/{area}/{year}/{code}/entries")
  Page<SpendingView> entries(
      Actor actor,
      @PathVariable AreaCode area,
      @PathVariable int year,
      @PathVariable String code,
      @RequestParam @Nullable YearMonth month,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    LineKey key = new LineKey(area, year, code);
    existing(actor, key);
    return spendings
        .of(actor.scope(), key, month, PageQuery.of(limit, cursor))
        .map(SpendingView::of);
  }

  /**
   * What an office's lines of a year come to together.
   *
   * @throws Problem 404 if the place is not in the caller's scope
   */
  @GetMapping("/{area}/{year}")
  OfficeBudgetView ofOffice(Actor actor, @PathVariable AreaCode area, @PathVariable int year) {
    actor.mustRead();
    AreaCode _ = actor.scope().place(area);
    Years.mustBeOfOurTime("year", year);
    return OfficeBudgetView.of(area, year, budgets.sums(actor.scope(), area, year));
  }

  /** Lines of a year, by office and code; only those that stand so, where a state is named. */
  @GetMapping
  Page<BudgetView> list(
      Actor actor,
      @RequestParam int year,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable BudgetState state,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor,
      Locale locale) {
    actor.mustRead();
    Years.mustBeOfOurTime("year", year);
    return budgets
        .list(actor.scope().narrowedTo(within), year, state, PageQuery.of(limit, cursor))
        .map(line -> BudgetView.listed(line, words, locale));
  }

  private BudgetDocument existing(Actor actor, LineKey key) {
    return budgets.byKey(actor.scope(), key).orElseThrow(() -> Problem.notFound("budget.unknown"));
  }

  private ResponseEntity<BudgetView> answer(BudgetDocument line, Locale locale) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(line.version()))
        .body(BudgetView.whole(line, words, locale));
  }

  /**
   * An entry as it is answered.
   *
   * @param record where it was recorded
   */
  record SpendingView(
      UUID entryId,
      Direction kind,
      long fen,
      java.time.LocalDate on,
      @Nullable UUID corrects,
      String record) {

    static SpendingView of(Spending s) {
      String record = "/api/v1/projects/" + s.projectId() + "/entries/" + s.entryId();
      return new SpendingView(s.entryId(), s.kind(), s.fen(), s.on(), s.corrects(), record);
    }
  }

  /**
   * The lines of an office's year together; amounts in fen.
   *
   * @param left what may still be spent; below 0 where more was spent than approved
   */
  record OfficeBudgetView(
      AreaCode area,
      int year,
      long lines,
      long approved,
      long paid,
      long received,
      long left,
      long entries) {

    static OfficeBudgetView of(AreaCode area, int year, MongoBudgets.Sums s) {
      long left = Math.subtractExact(s.approved(), s.paid());
      return new OfficeBudgetView(
          area, year, s.lines(), s.approved(), s.paid(), s.received(), left, s.entries());
    }
  }
}
