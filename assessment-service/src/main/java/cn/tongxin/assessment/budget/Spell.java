package cn.tongxin.assessment.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row on which more had been spent than was approved.
 *
 * @param from the first of them
 * @param until the day on which it was no longer so; null while it is
 * @param most how much it was at most, in fen
 */
record Spell(LocalDate from, @Nullable LocalDate until, long most) {

  Spell and(long over) {
    return new Spell(from, until, Math.max(most, over));
  }

  Spell endedOn(LocalDate day) {
    return new Spell(from, day, most);
  }
}
