package cn.tongxin.roster.intake;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to go on with an import after a crash.
 *
 * @param area the scope of who began it
 * @param mapping what the office said of its columns then; absent for a list of places
 * @param expected how many rows there are
 * @param chunks in how many pieces the file is kept
 * @param parts how many parts of the rows are done
 */
record ImportWork(
    AreaCode area,
    Instant startedAt,
    @Nullable ColumnMapping mapping,
    int expected,
    int chunks,
    int parts) {

  boolean isOfPlaces() {
    return mapping == null;
  }
}
