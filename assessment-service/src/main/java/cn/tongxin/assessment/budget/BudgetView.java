package cn.tongxin.assessment.budget;

import cn.tongxin.assessment.WordsService;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A budget line as it is answered; amounts in fen.
 *
 * @param code of the line; {@code -} for what names none
 * @param left what may still be spent; below 0 where it is overspent
 * @param approvals what could be spent from which day on; not in a list
 * @param months what moved by month, each with where its entries are; not in a list
 * @param spells when more had been spent than was approved
 */
record BudgetView(
    AreaCode area,
    int year,
    String code,
    @Nullable String title,
    BudgetState state,
    long approved,
    long paid,
    long received,
    long left,
    long entries,
    @Nullable List<Approval> approvals,
    @Nullable List<MonthView> months,
    List<SpellView> spells,
    long version) {

  static BudgetView listed(BudgetDocument d, WordsService words, Locale locale) {
    return of(d, null, null, words, locale);
  }

  static BudgetView whole(BudgetDocument d, WordsService words, Locale locale) {
    return of(d, d.approvals(), MonthView.all(d), words, locale);
  }

  private static BudgetView of(
      BudgetDocument d,
      @Nullable List<Approval> approvals,
      @Nullable List<MonthView> months,
      WordsService words,
      Locale locale) {
    LineKey key = LineKey.parse(d.id());
    return new BudgetView(
        key.office(),
        key.year(),
        key.code(),
        d.title(),
        d.state(),
        d.approved(),
        d.paid(),
        d.received(),
        Math.subtractExact(d.approved(), d.paid()),
        d.entries(),
        approvals,
        months,
        d.line().spells().stream().map(it -> SpellView.of(it, words, locale)).toList(),
        d.version());
  }

  /**
   * What moved in a month.
   *
   * @param href where the entries of the figures are
   */
  record MonthView(YearMonth month, long paid, long received, long entries, String href) {

    static List<MonthView> all(BudgetDocument d) {
      Map<YearMonth, List<DaySum>> months =
          d.days().stream()
              .collect(
                  Collectors.groupingBy(
                      sum -> YearMonth.from(sum.day()), TreeMap::new, Collectors.toList()));
      List<MonthView> all = new ArrayList<>();
      LineKey key = LineKey.parse(d.id());
      months.forEach((month, days) -> all.add(of(key, month, days)));
      return all;
    }

    private static MonthView of(LineKey key, YearMonth month, List<DaySum> days) {
      return new MonthView(
          month,
          BudgetLine.paid(days),
          BudgetLine.received(days),
          days.stream().mapToLong(DaySum::entries).sum(),
          "/api/v1/budgets/%s/%d/%s/entries?month=%s"
              .formatted(key.office(), key.year(), key.code(), month));
    }
  }

  /**
   * Days on which more had been spent than was approved, with a sentence that says so.
   *
   * @param most how much more it was at most, in fen
   */
  record SpellView(LocalDate from, @Nullable LocalDate until, long most, String words) {

    static SpellView of(Spell spell, WordsService words, Locale locale) {
      String yuan = BigDecimal.valueOf(spell.most(), 2).toPlainString();
      LocalDate until = spell.until();
      String said =
          until == null
              ? words.say(locale, "budget.overspent", spell.from(), yuan)
              : words.say(locale, "budget.was-overspent", spell.from(), until, yuan);
      return new SpellView(spell.from(), until, spell.most(), said);
    }
  }
}
