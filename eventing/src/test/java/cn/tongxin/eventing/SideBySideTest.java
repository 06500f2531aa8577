package cn.tongxin.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void sharesAreOfAtMostSoManyAndInOrder() {
    assertThat(SideBySide.shares(List.of(1, 2, 3, 4, 5), 2))
        .containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
  }

  @Test
  void aSingleShareIsWorkedOnByTheCaller() {
    Thread[] worker = new Thread[1];

    SideBySide.each(List.of(1), _ -> worker[0] = Thread.currentThread());

    assertThat(worker[0]).isSameAs(Thread.currentThread());
  }

  @Test
  void whereThereIsNothingNothingIsDone() {
    SideBySide.each(
        List.of(),
        _ -> {
          throw new IllegalStateException("there is no share");
        });
  }

  @Test
  void sharesAreWorkedOnSideBySide() {
    var all = new CountDownLatch(3);

    SideBySide.each(
        List.of(1, 2, 3),
        _ -> {
          all.countDown();
          assertThat(arrived(all)).isTrue();
        });
  }

  private static boolean arrived(CountDownLatch all) {
    try {
      return all.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatFailsOfOneShareIsThrownWhenTheOthersAreDone() {
    var done = ConcurrentHashMap.<Integer>newKeySet();

    assertThatThrownBy(
            () ->
                SideBySide.each(
                    List.of(1, 2, 3),
                    share -> {
                      if (share == 1) {
                        throw new IllegalArgumentException("bad");
                      }
                      done.add(share);
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class);

    assertThat(done).containsExactlyInAnyOrder(2, 3);
  }
}
