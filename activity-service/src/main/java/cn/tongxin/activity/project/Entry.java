package cn.tongxin.activity.project;

import cn.tongxin.activity.Days;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that was received or paid.
 *
 * @param id made by the client
 * @param fen amount in fen; below 0 in one that takes another back, and only there
 * @param on the day on which it moved
 * @param budgetLine code of the office's budget line that it belongs to
 * @param voucher number of the paper
 * @param organisationId who gave or got it, where that is an organisation
 * @param corrects the entry that it takes back
 */
record Entry(
    UUID id,
    EntryKind kind,
    long fen,
    LocalDate on,
    @Nullable String budgetLine,
    @Nullable String voucher,
    @Nullable UUID organisationId,
    @Nullable UUID corrects) {

  /** A thousand million yuan: more than a township will see, and so a slip of the pen. */
  private static final long MOST = 100_000_000_000L;

  /**
   * Lets pass what can have been on a day.
   *
   * @throws Problem 422 otherwise
   */
  void check(LocalDate today) {
    Days.mustHaveCome("on", on, today);
    if (fen == 0 || (fen < 0) != (corrects != null)) {
      throw Problem.invalid("fen", corrects == null ? "entry.positive" : "entry.negative");
    }
    if (fen > MOST || fen < -MOST) {
      throw Problem.invalid("fen", "entry.too-much", MOST);
    }
  }

  /**
   * Lets pass an entry that takes back just this other one.
   *
   * @throws Problem 422 if it is not its opposite, or that one takes back another itself
   */
  void mustBeOpposite(Entry other) {
    if (other.corrects != null) {
      throw Problem.invalid("corrects", "entry.of-counter-entry");
    }
    if (kind != other.kind || fen != -other.fen || !Objects.equals(budgetLine, other.budgetLine)) {
      throw Problem.invalid("corrects", "entry.no-opposite");
    }
  }
}
