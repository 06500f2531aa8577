package cn.tongxin.roster.intake;

import cn.tongxin.serving.AreaCode;

/**
 * The codes that a file names, and which row names each first: some bytes a code, so that a list of
 * the whole country fits.
 */
final class SeenCodes {
  private static final int NONE = 0;

  private long[] codes = new long[1024];
  private int[] rows = new int[1024];
  private int size;

  /** Notes the code, unless an earlier row names it; answers the row that names it first. */
  int note(AreaCode code, int row) {
    if (size >= codes.length / 4 * 3) {
      grow();
    }
    long number = number(code);
    int place = placeOf(number);
    if (codes[place] == NONE) {
      codes[place] = number;
      rows[place] = row;
      size++;
    }
    return Math.abs(rows[place]);
  }

  /** Notes that this code is not taken over. */
  void refuse(AreaCode code) {
    int place = placeOf(number(code));
    rows[place] = -Math.abs(rows[place]);
  }

  /** Whether the file names the code and it was not refused. */
  boolean has(AreaCode code) {
    return rows[placeOf(number(code))] > NONE;
  }

  private void grow() {
    long[] before = codes;
    int[] numbers = rows;
    codes = new long[before.length * 2];
    rows = new int[before.length * 2];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != NONE) {
        int place = placeOf(before[i]);
        codes[place] = before[i];
        rows[place] = numbers[i];
      }
    }
  }

  private int placeOf(long number) {
    int place = (int) ((number * 0x9E3779B97F4A7C15L) >>> 33) & (codes.length - 1);
    while (codes[place] != NONE && codes[place] != number) {
      place = (place + 1) & (codes.length - 1);
    }
    return place;
  }

  /** No code begins with a zero, so codes of all lengths are numbers of their own. */
  private static long number(AreaCode code) {
    return Long.parseLong(code.value());
  }
}
