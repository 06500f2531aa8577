package cn.tongxin.roster.organisation;

import cn.tongxin.roster.Stint;
import cn.tongxin.roster.Term;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be spoken to. It is an office: the telephone is the one of the post, not a person's
 * own.
 *
 * @param officer id that the person signs in with, where there is one
 * @param name for somebody who does not sign in, such as a lawyer
 * @param phone of the office
 * @param from first day, or null where it is not known
 * @param to last day, or null where there is none yet
 */
record Contact(
    @Nullable String officer,
    ContactRole role,
    @Nullable String name,
    @Nullable String phone,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements Stint<Contact> {

  @Override
  public Term term() {
    return new Term(from, to);
  }

  @Override
  public Contact in(Term days) {
    return new Contact(officer, role, name, phone, days.from(), days.to());
  }

  /** The telephone is the post's, and stays. */
  @Override
  public Contact by(String other) {
    return new Contact(other, role, null, phone, from, to);
  }

  @Override
  public boolean repeats(Contact other) {
    return role == other.role
        && Objects.equals(officer, other.officer)
        && (officer != null || Objects.equals(name, other.name))
        && term().overlaps(other.term());
  }
}
