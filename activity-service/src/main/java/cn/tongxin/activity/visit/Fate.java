package cn.tongxin.activity.visit;

import cn.tongxin.serving.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a completion.
 *
 * @param id of the visit, where it could be read
 * @param visit its visit, unless it was refused
 * @param known whether it had been sent before
 * @param problem why it was refused, if it was
 */
record Fate(
    @Nullable UUID id, Visit.@Nullable Snapshot visit, boolean known, @Nullable Problem problem) {

  static Fate taken(Visit.Snapshot visit, boolean known) {
    return new Fate(visit.id(), visit, known, null);
  }

  static Fate refused(UUID id, Problem problem) {
    return new Fate(id, null, false, problem);
  }

  /** The same with the visit as it was saved. */
  Fate asSaved(Map<UUID, Visit.Snapshot> saved) {
    Visit.Snapshot now = visit == null ? null : saved.get(visit.id());
    return now == null ? this : new Fate(id, now, known, null);
  }

  /** The visit of one that was not refused. */
  Visit.Snapshot taken() {
    return Objects.requireNonNull(visit);
  }
}
