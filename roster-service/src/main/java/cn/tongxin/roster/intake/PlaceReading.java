package cn.tongxin.roster.intake;

import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of places without ever holding it: first all of it, to see what is in it, and then
 * once for each level, the wide ones first, so that a place finds its parent wherever in the file
 * that is.
 */
final class PlaceReading {
  private static final int BATCH = 1_000;

  private final Scope scope;
  private final int most;
  private final Tally tally = new Tally();
  private final SeenCodes seen = new SeenCodes();
  private final TreeSet<Integer> lengths = new TreeSet<>();
  private int rows;

  PlaceReading(Scope scope, int most) {
    this.scope = scope;
    this.most = most;
  }

  /** Looks at every row, and refuses what no place can be made of. */
  void survey(Sheet sheet) {
    sheet.rows(
        withoutHeader(
            row -> {
              rows++;
              if (rows > most) {
                throw Problem.invalid("file", "import.too-many-rows", String.valueOf(most));
              }
              PlaceRow read = read(row, tally::reject);
              if (read != null) {
                note(read);
              }
            }));
  }

  private void note(PlaceRow row) {
    int first = seen.note(row.code(), row.row());
    if (first != row.row()) {
      tally.reject(row.because("import.twice", String.valueOf(first)));
    }
    lengths.add(row.code().value().length());
  }

  /** Hands the rows that a place can be made of to {@code each}, some at a time. */
  void batches(Sheet sheet, Consumer<List<PlaceRow>> each) {
    for (int length : lengths) {
      List<PlaceRow> batch = new ArrayList<>(BATCH);
      sheet.rows(
          withoutHeader(
              row -> {
                PlaceRow read = read(row, _ -> {});
                if (read != null && read.code().value().length() == length && isFirst(read)) {
                  batch.add(read);
                }
                if (batch.size() == BATCH) {
                  handOver(batch, each);
                }
              }));
      handOver(batch, each);
    }
  }

  private static void handOver(List<PlaceRow> batch, Consumer<List<PlaceRow>> each) {
    if (!batch.isEmpty()) {
      each.accept(List.copyOf(batch));
      batch.clear();
    }
  }

  private boolean isFirst(PlaceRow row) {
    return seen.note(row.code(), row.row()) == row.row();
  }

  /** The first row of a list may say what the columns are; blank ones say nothing. */
  private static Consumer<SheetRow> withoutHeader(Consumer<SheetRow> each) {
    boolean[] begun = {false};
    return row -> {
      boolean header = !begun[0] && !row.cell(0).matches("\\d+");
      begun[0] |= !row.blank();
      if (!row.blank() && !header) {
        each.accept(row);
      }
    };
  }

  private @Nullable PlaceRow read(SheetRow row, Consumer<RowProblem> refused) {
    try {
      return PlaceRow.read(row, scope);
    } catch (RowRefused e) {
      refused.accept(e.problem());
      return null;
    }
  }

  /** Counts what became of each row; the refused ones lie in a place that is not known. */
  void count(List<PlaceRow> some, List<Outcome> outcomes) {
    for (int i = 0; i < some.size(); i++) {
      if (outcomes.get(i) == Outcome.REJECTED) {
        seen.refuse(some.get(i).code());
        tally.reject(some.get(i).because("import.parent-unknown"));
      } else {
        tally.count(outcomes.get(i));
      }
    }
  }

  /** How many rows there are. */
  int rows() {
    return rows;
  }

  SeenCodes seen() {
    return seen;
  }

  Tally tally() {
    return tally;
  }
}
