package cn.tongxin.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which somebody has a part in something.
 *
 * @param <T> the type itself
 */
public interface Stint<T extends Stint<T>> {

  /** The id that the person signs in with, where there is one. */
  @Nullable String officer();

  /** The days. */
  Term term();

  /** The same on other days. */
  T in(Term days);

  /** The same of another officer. */
  T by(String other);

  /** Whether both say that the same person has the same part on some day. */
  boolean repeats(T other);

  /** Whether that officer has the part on that day or later. */
  default boolean isOf(String person, LocalDate day) {
    return person.equals(officer()) && term().since(day).isPresent();
  }

  /**
   * The same where one officer takes over from another on a day. Days that the one who comes has in
   * the same part already are not told twice.
   */
  static <T extends Stint<T>> List<T> handedOver(
      List<T> all, String gone, String come, LocalDate on) {
    List<T> next = new ArrayList<>();
    all.stream().flatMap(one -> parts(one, gone, come, on)).forEach(part -> add(part, next));
    return next;
  }

  private static <T extends Stint<T>> Stream<T> parts(
      T one, String gone, String come, LocalDate on) {
    if (!gone.equals(one.officer())) {
      return Stream.of(one);
    }
    T next = one.by(come);
    return Stream.concat(
        one.term().before(on).map(one::in).stream(), one.term().since(on).map(next::in).stream());
  }

  private static <T extends Stint<T>> void add(T part, List<T> all) {
    for (int i = 0; i < all.size(); i++) {
      T other = all.get(i);
      if (other.repeats(part)) {
        all.set(i, other.in(other.term().joined(part.term())));
        return;
      }
    }
    all.add(part);
  }
}
