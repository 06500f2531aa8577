package cn.tongxin.assessment.budget;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BudgetLineTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 3);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private final BudgetLine line =
      BudgetLine.unknown(new LineKey(new AreaCode("410225105"), 2026, "CARE-01"));

  @Test
  void spendingAllThatWasApprovedIsNotOverspending() {
    line.approve("Care", 100, MAY);
    line.count(new DaySum(MAY, 100, 0, 1));

    assertThat(line.state()).isEqualTo(BudgetState.WITHIN);
    assertThat(line.events()).isEmpty();
  }

  @Test
  void oneFenMoreIsOverspendingFromThatDayOn() {
    line.approve("Care", 100, MAY);
    line.count(new DaySum(MAY, 100, 0, 1));
    line.count(new DaySum(JULY, 1, 0, 1));

    assertThat(line.spells()).containsExactly(new Spell(JULY, null, 1));
    assertThat(line.events())
        .containsExactly(new BudgetEvent.Overspent(line.snapshot().key(), JULY, 100, 101));
  }

  @Test
  void moneyReceivedIsNotSpent() {
    line.approve("Care", 100, MAY);
    line.count(new DaySum(MAY, 0, 5000, 1));

    assertThat(line.state()).isEqualTo(BudgetState.WITHIN);
  }

  @Test
  void whatIsTakenBackLaterEndsTheSpellOnItsDay() {
    line.approve("Care", 100, MAY);
    line.count(new DaySum(JULY, -150, 0, 1));
    line.count(new DaySum(MAY, 150, 0, 1));

    assertThat(line.spells()).containsExactly(new Spell(MAY, JULY, 50));
    assertThat(line.state()).isEqualTo(BudgetState.WITHIN);
  }

  @Test
  void whatIsApprovedLaterHoldsFromTheDayOnWhichItIsSaid() {
    line.approve("Care", 100, MAY);
    line.count(new DaySum(MAY, 150, 0, 1));
    BudgetLine stored = BudgetLine.stored(line.snapshot());
    stored.approve("Care", 200, JULY);

    assertThat(stored.spells()).containsExactly(new Spell(MAY, JULY, 50));
    assertThat(stored.events())
        .containsExactly(new BudgetEvent.Covered(line.snapshot().key(), 200, 150));
  }

  @Test
  void whatIsApprovedBeforeTheYearBeginsHoldsForAllOfIt() {
    line.approve("Care", 100, LocalDate.of(2025, 11, 1));
    line.approve("Care", 80, LocalDate.of(2025, 12, 1));

    assertThat(line.snapshot().approvals())
        .containsExactly(new Approval(LocalDate.of(2026, 1, 1), 80));
  }

  @Test
  void withoutAnApprovalNothingIsOverspentAndNothingIsApproved() {
    line.count(new DaySum(MAY, 150, 0, 1));

    assertThat(line.state()).isEqualTo(BudgetState.NOT_APPROVED);
    assertThat(line.events()).isEmpty();
  }
}
