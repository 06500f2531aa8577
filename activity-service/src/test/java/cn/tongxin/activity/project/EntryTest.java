package cn.tongxin.activity.project;

import static cn.tongxin.activity.project.ProjectSample.TODAY;
import static cn.tongxin.activity.project.ProjectSample.entry;
import static cn.tongxin.activity.project.ProjectSample.payment;
import static cn.tongxin.activity.project.ProjectSample.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

  @Test
  void moneyThatWasNotReceivedIsNotPaid() {
    Balance full = Balance.NONE.after(receipt(100));

    assertThat(full.after(payment(100)).left()).isZero();
    assertThatThrownBy(() -> full.after(payment(101)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("entry.not-covered"));
  }

  @Test
  void aReceiptIsNotTakenBackOnceItIsSpent() {
    Balance spent = Balance.NONE.after(receipt(100)).after(payment(60));

    assertThatThrownBy(() -> spent.after(entry(EntryKind.RECEIPT, -100, UUID.randomUUID())))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aCounterEntryLeavesSumsAsIfThereHadBeenNeither() {
    Entry wrong = payment(60);

    Balance after =
        Balance.NONE
            .after(receipt(100))
            .after(wrong)
            .after(entry(EntryKind.PAYMENT, -60, wrong.id()));

    assertThat(after).isEqualTo(new Balance(3, 100, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, 100_000_000_001L, Long.MAX_VALUE})
  void anAmountIsAboveZeroAndNoSlip(long fen) {
    assertThatThrownBy(() -> receipt(fen).check(TODAY))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
  }

  @Test
  void onlyACounterEntryIsBelowZero() {
    assertThatCode(() -> entry(EntryKind.PAYMENT, -1, UUID.randomUUID()).check(TODAY))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> entry(EntryKind.PAYMENT, 1, UUID.randomUUID()).check(TODAY))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aCounterEntryIsJustTheOpposite() {
    Entry wrong = payment(60);

    assertThatCode(() -> entry(EntryKind.PAYMENT, -60, wrong.id()).mustBeOpposite(wrong))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> entry(EntryKind.PAYMENT, -59, wrong.id()).mustBeOpposite(wrong))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> entry(EntryKind.RECEIPT, -60, wrong.id()).mustBeOpposite(wrong))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aCounterEntryIsNotTakenBackItself() {
    Entry counter = entry(EntryKind.PAYMENT, -60, UUID.randomUUID());

    assertThatThrownBy(() -> entry(EntryKind.PAYMENT, 60, counter.id()).mustBeOpposite(counter))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors().getFirst().code()).isEqualTo("entry.of-counter-entry"));
  }
}
