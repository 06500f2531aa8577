package cn.tongxin.roster.festival;

/** On which day of the twelfth month Little New Year is kept. */
enum LittleNewYear {
  /** As in the north. */
  NORTH(23),
  /** As in the south. */
  SOUTH(24);

  private final int day;

  LittleNewYear(int day) {
    this.day = day;
  }

  Reckoning reckoning() {
    return new Reckoning(CalendarKind.LUNISOLAR, 12, day);
  }
}
