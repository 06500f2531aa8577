package cn.tongxin.roster.office;

import cn.tongxin.roster.Stint;
import cn.tongxin.roster.Term;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post, serves a village or is stationed there. The telephone is the one of the office,
 * which is public; it is nobody's own.
 *
 * @param officer id that the person signs in with, where there is one
 * @param name for somebody who does not sign in
 * @param from first day
 * @param to last day, or null where there is none yet
 */
record Holder(
    @Nullable String officer,
    @Nullable String name,
    @Nullable String phone,
    LocalDate from,
    @Nullable LocalDate to)
    implements Stint<Holder> {

  @Override
  public Term term() {
    return new Term(from, to);
  }

  boolean holdsOn(LocalDate day) {
    return term().covers(day);
  }

  @Override
  public Holder in(Term days) {
    return new Holder(
        officer, name, phone, Objects.requireNonNullElse(days.from(), from), days.to());
  }

  /** The telephone is the post's, and stays. */
  @Override
  public Holder by(String other) {
    return new Holder(other, null, phone, from, to);
  }

  @Override
  public boolean repeats(Holder other) {
    return isSamePerson(other) && term().overlaps(other.term());
  }

  boolean isSamePerson(Holder other) {
    return Objects.equals(officer, other.officer)
        && (officer != null || Objects.equals(name, other.name));
  }

  /** How the person is called here: the id, or else the name. */
  @Nullable String called() {
    return officer == null ? name : officer;
  }
}
