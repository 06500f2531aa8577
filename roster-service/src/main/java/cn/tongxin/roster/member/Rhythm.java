package cn.tongxin.roster.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the office is in touch with a member.
 *
 * @param cadenceDays days between two routine visits
 * @param nextContactOn day by which an away member is to be contacted
 */
public record Rhythm(int cadenceDays, @Nullable LocalDate nextContactOn) {
  /** Days between two routine visits where nobody said otherwise. */
  public static final int USUAL_CADENCE = 90;
}
