package cn.tongxin.roster.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Goes through a roster row by row and hands it on in parts. */
final class RosterReading implements Consumer<SheetRow> {
  /** Rows in a part. */
  static final int PART = 500;

  private final Map<String, Table> tables;
  private final RowReader reader;
  private final Consumer<List<Line>> parts;
  private final Map<UUID, Integer> seen = new HashMap<>();
  private final List<Line> part = new ArrayList<>(PART);
  private int left;

  /**
   * @param skip how many rows at the beginning were done before; they are read and not handed on
   */
  RosterReading(Map<String, Table> tables, RowReader reader, int skip, Consumer<List<Line>> parts) {
    this.tables = tables;
    this.reader = reader;
    this.left = skip;
    this.parts = parts;
  }

  @Override
  public void accept(SheetRow row) {
    Table table = tables.get(row.sheet());
    if (table == null || !table.isData(row)) {
      return;
    }
    Line line = line(table, row);
    if (left > 0) {
      left--;
    } else {
      part.add(line);
    }
    if (part.size() == PART) {
      finish();
    }
  }

  private Line line(Table table, SheetRow row) {
    List<RowProblem> problems = new ArrayList<>();
    try {
      RosterRow read = reader.read(table, row, note -> problems.add(note.on(row.sheet())));
      mustBeFirst(read);
      return new Line(row.sheet(), row.number(), read, problems);
    } catch (RowRefused e) {
      problems.add(e.problem().on(row.sheet()));
      return new Line(row.sheet(), row.number(), null, problems);
    }
  }

  /** Two rows for one person would change each other for ever. */
  private void mustBeFirst(RosterRow row) {
    Integer earlier = seen.putIfAbsent(row.memberId(), row.row());
    if (earlier != null) {
      throw RowRefused.twice(row, earlier);
    }
  }

  /** Goes through all rows of it. */
  void of(Sheet sheet) {
    sheet.rows(this);
    finish();
  }

  /** Hands on the rows that are left. */
  void finish() {
    if (!part.isEmpty()) {
      parts.accept(List.copyOf(part));
      part.clear();
    }
  }
}
