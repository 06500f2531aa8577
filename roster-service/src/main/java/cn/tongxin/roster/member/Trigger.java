package cn.tongxin.roster.member;

import java.time.LocalDate;

/**
 * Something that happened to a member and owes a visit. What it was in detail is not said.
 *
 * @param on the day of it; of one kind there is one a day
 * @param notedOn from which day on the visit is owed
 */
public record Trigger(Kind kind, LocalDate on, LocalDate notedOn) {

  /** What it was. */
  public enum Kind {
    /** The household is in need. */
    HARDSHIP(Purpose.HARDSHIP),
    /** Something changed the member's life. */
    MAJOR_CHANGE(Purpose.CATEGORY);

    private final Purpose purpose;

    Kind(Purpose purpose) {
      this.purpose = purpose;
    }

    /** The consent that recording it needs. */
    public Purpose purpose() {
      return purpose;
    }
  }

  /** What is the same for one trigger however often it is recorded. */
  public String cause() {
    return kind + " " + on;
  }

  String text() {
    return kind + " " + on + " " + notedOn;
  }

  static Trigger of(String text) {
    String[] parts = text.split(" ", -1);
    return new Trigger(
        Kind.valueOf(parts[0]), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
  }
}
