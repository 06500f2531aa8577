package cn.tongxin.roster.intake;

import cn.tongxin.roster.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through a roster row by row, hands it on in batches and counts what becomes of it. */
final class RosterReading implements Consumer<SheetRow> {
  private static final int BATCH = 500;

  private final Catalogue catalogue;
  private final PlaceBook places;
  private final LocalDate today;
  private final Function<List<RosterRow>, List<Outcome>> write;
  private final Tally tally = new Tally();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<RosterRow> batch = new ArrayList<>(BATCH);
  private @Nullable RowReader reader;

  RosterReading(
      Catalogue catalogue,
      PlaceBook places,
      LocalDate today,
      Function<List<RosterRow>, List<Outcome>> write) {
    this.catalogue = catalogue;
    this.places = places;
    this.today = today;
    this.write = write;
  }

  @Override
  public void accept(SheetRow row) {
    if (reader == null) {
      Map<Column, Integer> positions = Column.positions(row, catalogue);
      reader = positions.isEmpty() ? null : new RowReader(positions, places, today);
    } else if (!row.blank()) {
      take(reader, row);
    }
  }

  private void take(RowReader current, SheetRow row) {
    try {
      RosterRow read = current.read(row, tally::note);
      mustBeFirst(read);
      batch.add(read);
    } catch (RowRefused e) {
      tally.reject(e.problem());
    }
    if (batch.size() == BATCH) {
      flush();
    }
  }

  /** Two rows for one person would change each other for ever. */
  private void mustBeFirst(RosterRow row) {
    Integer earlier = seen.putIfAbsent(row.identity(), row.row());
    if (earlier != null) {
      throw new RowRefused(
          new RowProblem(row.row(), Column.NAME.name(), "import.twice", List.of("" + earlier)));
    }
  }

  private void flush() {
    List<Outcome> outcomes = write.apply(List.copyOf(batch));
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) == Outcome.REJECTED) {
        tally.reject(RowProblem.of(batch.get(i).row(), Column.NAME, "import.elsewhere"));
      } else {
        tally.count(outcomes.get(i));
      }
    }
    batch.clear();
  }

  Tally finish() {
    flush();
    return tally;
  }
}
