package cn.tongxin.notification.reminder;

/**
 * How far up something overdue has come: on the first day too late the first and the second person
 * are told again, on the third the leader of their office, on the seventh the office above.
 */
enum Escalation {
  /** It is not too late. */
  NONE(ReminderState.OPEN, 0, 0),
  /** Those who owe it are told that it is late. */
  OWN(ReminderState.OVERDUE, 1, 0),
  /** The leader of their office is told. */
  LEADER(ReminderState.ESCALATED, 3, 1),
  /** The office above is told: a village's township. */
  ABOVE(ReminderState.ESCALATED, 7, 2);

  private final ReminderState state;
  private final int days;
  private final int stepsUp;

  Escalation(ReminderState state, int days, int stepsUp) {
    this.state = state;
    this.days = days;
    this.stepsUp = stepsUp;
  }

  ReminderState state() {
    return state;
  }

  /** How many steps above those who owe it: 0, 1 for the leader, 2 for the office above. */
  int stepsUp() {
    return stepsUp;
  }

  /** How many days after its day it comes here. */
  int days() {
    return days;
  }
}
