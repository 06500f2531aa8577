package cn.tongxin.roster.member;

import cn.tongxin.roster.Term;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a member: a copy of the pairing, kept with the member for lists and vacancies.
 *
 * @param from first day
 * @param to last day, where one is known
 */
public record Care(
    UUID pairingId, String officer, String deputy, LocalDate from, @Nullable LocalDate to) {

  /** The days on which they do. */
  public Term term() {
    return new Term(from, to);
  }

  /** The first day on which nobody does who is noted here; null where no end is known. */
  public @Nullable LocalDate endsBefore() {
    return to == null ? null : to.plusDays(1);
  }
}
