package cn.tongxin.serving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The statistical code of a place: county 6 digits, township 9, village 12, quarter 15, household
 * 18. A code's prefix is its parent, so everything about where a place lies can be read from the
 * code alone.
 *
 * @param value the digits
 */
public record AreaCode(@JsonValue String value) {
  /** How a code is written, as a regular expression. */
  public static final String FORM = "[1-9]\\d{5}(\\d{3}){0,4}";

  private static final Pattern WRITTEN = Pattern.compile(FORM);

  /**
   * @throws IllegalArgumentException if it is not 6, 9, 12, 15 or 18 digits
   */
  @JsonCreator
  public AreaCode {
    if (!WRITTEN.matcher(value).matches()) {
      throw new IllegalArgumentException("an area code has 6, 9, 12, 15 or 18 digits");
    }
  }

  /**
   * This place and all places above it, the county first: what a document carries as {@code
   * within}.
   */
  public List<String> within() {
    return IntStream.rangeClosed(2, value.length() / 3)
        .mapToObj(parts -> value.substring(0, parts * 3))
        .toList();
  }

  /** Whether this place is the other one or lies in it. */
  public boolean isWithin(AreaCode other) {
    return value.startsWith(other.value);
  }

  /**
   * The place of the given number of digits that this one lies in, or this one where it is not
   * deeper.
   */
  public AreaCode upTo(int digits) {
    return value.length() <= digits ? this : new AreaCode(value.substring(0, digits));
  }

  @Override
  public String toString() {
    return value;
  }
}
