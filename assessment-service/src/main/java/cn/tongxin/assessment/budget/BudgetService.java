package cn.tongxin.assessment.budget;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with budget lines. */
@Service
class BudgetService {
  private static final int TRIES = 20;

  private final MongoBudgets budgets;
  private final MongoSpendings spendings;
  private final Clock clock;

  BudgetService(MongoBudgets budgets, MongoSpendings spendings, Clock clock) {
    this.budgets = budgets;
    this.spendings = spendings;
    this.clock = clock;
  }

  /**
   * Says how much may be spent on a line; the same again changes nothing.
   *
   * @throws Problem 409 if the line says otherwise and no version is named, 412 if it is another
   */
  BudgetDocument approve(Actor actor, LineKey key, BudgetBody body, @Nullable String ifMatch) {
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            budgets
                .byKey(actor.scope(), key)
                .map(known -> changed(actor.scope(), known, body, ifMatch))
                .orElseGet(() -> saved(actor.scope(), BudgetLine.unknown(key), body)));
  }

  private BudgetDocument changed(
      Scope scope, BudgetDocument known, BudgetBody body, @Nullable String ifMatch) {
    boolean same =
        body.name().equals(known.title())
            && body.amount() == known.approved()
            && !known.approvals().isEmpty();
    if (same) {
      return known;
    }
    if (!known.approvals().isEmpty()) {
      EntityTag.mustName(ifMatch, known.version());
    }
    return saved(scope, known.line(), body);
  }

  private BudgetDocument saved(Scope scope, BudgetLine line, BudgetBody body) {
    line.approve(body.name(), body.amount(), ChinaDays.today(clock));
    return budgets.save(scope, line);
  }

  /**
   * Counts entries. Each day that they are of is added up anew from what is stored, after the line
   * was read: whoever saves the line first makes the other add up again.
   */
  void count(Scope scope, List<SpendingDocument> told) {
    spendings.learn(told);
    Map<LineKey, Set<LocalDate>> days = new LinkedHashMap<>();
    for (SpendingDocument one : told) {
      days.computeIfAbsent(one.spending().line(), _ -> new TreeSet<>()).add(one.on());
    }
    days.forEach((line, of) -> ConcurrentChange.retrying(TRIES, () -> addUp(scope, line, of)));
  }

  private boolean addUp(Scope scope, LineKey key, Set<LocalDate> days) {
    BudgetLine line =
        budgets
            .byKey(scope, key)
            .map(BudgetDocument::line)
            .orElseGet(() -> BudgetLine.unknown(key));
    boolean news = false;
    for (LocalDate day : days) {
      news |= line.count(spendings.sum(scope, key, day));
    }
    if (news) {
      budgets.save(scope, line);
    }
    return news;
  }
}
