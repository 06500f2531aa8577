package cn.tongxin.roster.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * What some rows come to.
 *
 * @param fates one a row, in their order
 * @param batch what has to be written for them
 */
record Plan(List<Fate> fates, Batch batch) {

  /**
   * The same, where some of it was written already before a crash: what was changed then was
   * changed, even if there is nothing left to do now.
   *
   * @param earlier the fates that were noted before that
   */
  Plan after(List<Fate> earlier) {
    if (earlier.size() != fates.size()) {
      return this;
    }
    List<Fate> all = new ArrayList<>(fates.size());
    for (int i = 0; i < fates.size(); i++) {
      Fate before = earlier.get(i);
      boolean counts = before.altered() && fates.get(i).outcome() != Outcome.REJECTED;
      all.add(counts ? before : fates.get(i));
    }
    return new Plan(all, batch);
  }
}
