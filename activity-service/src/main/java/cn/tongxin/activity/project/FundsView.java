package cn.tongxin.activity.project;

/**
 * The money of a project as it is answered, in fen.
 *
 * @param balance what is left
 * @param entries how many entries say so
 */
record FundsView(long received, long paid, long balance, long entries) {

  static FundsView of(Balance balance) {
    return new FundsView(balance.received(), balance.paid(), balance.left(), balance.entries());
  }
}
