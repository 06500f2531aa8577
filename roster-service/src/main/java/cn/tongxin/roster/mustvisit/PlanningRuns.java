package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.errand.Errand;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The daily runs through everybody who expects visits. */
interface PlanningRuns {

  /**
   * Orders the run of a day, once.
   *
   * @param again whether one that is done already is to be done once more
   */
  void order(LocalDate day, boolean again);

  /** Claims a run that is not done. */
  Optional<Run> claim();

  /** Notes how far it is; false where somebody else has claimed it. */
  boolean note(Run claimed, UUID after);

  /** Notes that it is done. */
  void finish(Run claimed);

  /**
   * A run that was claimed.
   *
   * @param after the last member whose windows were planned
   */
  record Run(LocalDate day, @Nullable UUID after, Errand errand) {}
}
