package cn.tongxin.activity.cadence;

/** How long a period is. */
enum Every {
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private final int months;

  Every(int months) {
    this.months = months;
  }

  int months() {
    return months;
  }
}
