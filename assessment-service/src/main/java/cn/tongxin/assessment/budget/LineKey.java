package cn.tongxin.assessment.budget;

import cn.tongxin.serving.AreaCode;

/**
 * Which budget line it is.
 *
 * @param office the place whose office it is: a township, or the county
 * @param year of the day on which money moved
 * @param code of the line, as entries name it; {@link #NO_LINE} for what names none
 */
record LineKey(AreaCode office, int year, String code) {
  /** How a line's code is written, as a regular expression: as activity's entries have it. */
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}";

  /** Stands for the code where an entry names none; nobody can budget for it. */
  static final String NO_LINE = "-";

  private static final int TOWNSHIP = 9;

  /** The line of an entry that belongs to a project in this place. */
  static LineKey of(AreaCode place, int year, String code) {
    return new LineKey(officeOf(place), year, code);
  }

  /** The office in whose budget the place is: villages have none of their own. */
  static AreaCode officeOf(AreaCode place) {
    return place.upTo(TOWNSHIP);
  }

  static LineKey parse(String text) {
    String[] parts = text.split("\\|", -1);
    return new LineKey(new AreaCode(parts[0]), Integer.parseInt(parts[1]), parts[2]);
  }

  /** Its position in a list: by year, then by office. */
  String order() {
    return year + "|" + office + "|" + code;
  }

  @Override
  public String toString() {
    return office + "|" + year + "|" + code;
  }
}
