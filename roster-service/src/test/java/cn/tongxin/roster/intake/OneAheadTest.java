package cn.tongxin.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OneAheadTest {
  private static void count(int to, Consumer<Integer> ready) {
    for (int i = 1; i <= to; i++) {
      ready.accept(i);
    }
  }

  @Test
  void allIsUsedInOrderByTheCaller() {
    List<Integer> used = new ArrayList<>();
    Thread caller = Thread.currentThread();

    OneAhead.<Integer>run(
        ready -> count(100, ready),
        next -> {
          assertThat(Thread.currentThread()).isSameAs(caller);
          used.add(next);
        });

    assertThat(used).hasSize(100).isSorted().startsWith(1).endsWith(100);
  }

  @Test
  void theNextIsMadeWhileOneIsUsedAndNoneFurther() {
    AtomicInteger made = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(2);

    OneAhead.<Integer>run(
        ready ->
            count(
                9,
                next -> {
                  made.incrementAndGet();
                  second.countDown();
                  ready.accept(next);
                }),
        used -> {
          await().until(() -> second.getCount() == 0);
          assertThat(made.get()).isBetween(used, used + 1);
        });

    assertThat(made).hasValue(9);
  }

  @Test
  void whatTheMakerThrowsIsThrownAfterWhatWasMade() {
    List<Integer> used = new ArrayList<>();

    assertThatThrownBy(
            () ->
                OneAhead.<Integer>run(
                    ready -> {
                      count(2, ready);
                      throw new ClaimLost();
                    },
                    used::add))
        .isInstanceOf(ClaimLost.class);
    assertThat(used).containsExactly(1, 2);
  }

  @Test
  void aUserThatThrowsEndsTheMaker() {
    AtomicBoolean ended = new AtomicBoolean();

    assertThatThrownBy(
            () ->
                OneAhead.<Integer>run(
                    ready -> {
                      try {
                        count(Integer.MAX_VALUE, ready);
                      } finally {
                        ended.set(true);
                      }
                    },
                    _ -> {
                      throw new ClaimLost();
                    }))
        .isInstanceOf(ClaimLost.class);
    await().untilTrue(ended);
  }
}
