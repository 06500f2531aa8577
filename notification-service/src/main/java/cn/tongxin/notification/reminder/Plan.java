package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is known of one thing of which reminders follow. It holds facts only, each guarded by the
 * number that its source gave it; the reminders are worked out from them and the day, so that
 * order, repetition and replay of the facts never change the end.
 *
 * @param <F> what others tell of it
 */
interface Plan<F> {

  /** The thing that its reminders are about. */
  UUID id();

  /** How often it was saved; 0 for one that was not. */
  long version();

  /** Takes in what another service told. */
  Learned learn(F fact);

  /** All its reminders as of a day. */
  List<Reminder> reminders(LocalDate today);

  /** What plans of other things have to learn when this one has changed. */
  default List<Told<F>> passedOn(long savedAs) {
    return List.of();
  }
}
