package cn.tongxin.roster.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through a roster row by row, hands it on in batches and counts what becomes of it. */
final class RosterReading implements Consumer<SheetRow> {
  private static final int BATCH = 500;

  private final Map<String, Table> tables;
  private final RowReader reader;
  private final Function<List<RosterRow>, List<Fate>> write;
  private final Tally tally = new Tally();
  private final Map<UUID, Integer> seen = new HashMap<>();
  private final List<RosterRow> batch = new ArrayList<>(BATCH);

  RosterReading(
      Map<String, Table> tables, RowReader reader, Function<List<RosterRow>, List<Fate>> write) {
    this.tables = tables;
    this.reader = reader;
    this.write = write;
  }

  @Override
  public void accept(SheetRow row) {
    Table table = tables.get(row.sheet());
    if (table != null && table.isData(row)) {
      take(table, row);
    }
  }

  private void take(Table table, SheetRow row) {
    try {
      RosterRow read = reader.read(table, row, note -> tally.note(note.on(row.sheet())));
      mustBeFirst(read);
      batch.add(read);
    } catch (RowRefused e) {
      tally.reject(e.problem().on(row.sheet()));
    }
    if (batch.size() == BATCH) {
      flush();
    }
  }

  /** Two rows for one person would change each other for ever. */
  private void mustBeFirst(RosterRow row) {
    Integer earlier = seen.putIfAbsent(row.memberId(), row.row());
    if (earlier != null) {
      throw RowRefused.twice(row, earlier);
    }
  }

  private void flush() {
    List<Fate> fates = write.apply(List.copyOf(batch));
    for (int i = 0; i < fates.size(); i++) {
      tally.count(fates.get(i), batch.get(i).sheet());
    }
    batch.clear();
  }

  Tally finish() {
    flush();
    return tally;
  }
}
