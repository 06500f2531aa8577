package cn.tongxin.roster.intake;

import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks a file over before anything of it is taken: a header, columns that are known, and no more
 * rows than are taken.
 */
final class FileCheck implements Consumer<SheetRow> {
  /** Some sheets begin with titles and remarks. */
  private static final int HEADER_WITHIN = 20;

  private static final int MOST_COLUMNS = 100;
  private static final int MOST_ERRORS = 50;

  private final HeaderReader headers;
  private final int most;
  private final Map<String, Integer> looked = new HashMap<>();
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private int rows;

  FileCheck(HeaderReader headers, int most) {
    this.headers = headers;
    this.most = most;
  }

  @Override
  public void accept(SheetRow row) {
    if (row.width() > MOST_COLUMNS) {
      throw Problem.invalid("file", "import.too-many-columns", MOST_COLUMNS, row.number());
    }
    Table table = tables.get(row.sheet());
    if (table == null) {
      look(row);
    } else {
      if (table.isBelowHeader(row)) {
        headers.below(table.header(), row).ifPresent(table::goOn);
      }
      if (table.isData(row)) {
        take(table, row);
      }
    }
  }

  private void look(SheetRow row) {
    if (!row.blank() && looked.merge(row.sheet(), 1, Integer::sum) <= HEADER_WITHIN) {
      headers.header(row).ifPresent(header -> tables.put(row.sheet(), new Table(row, header)));
    }
  }

  private void take(Table table, SheetRow row) {
    table.look(row);
    if (++rows > most) {
      throw Problem.invalid("file", "import.too-many-rows", String.valueOf(most));
    }
  }

  /**
   * The tables by the names of their sheets; a sheet without a header is none.
   *
   * @throws Problem 422 if there is no header at all, or a column that is not taken over
   */
  Map<String, Table> tables() {
    if (tables.isEmpty()) {
      throw Problem.invalid("file", "import.no-header");
    }
    List<FieldError> errors = new ArrayList<>();
    for (Table table : tables.values()) {
      refuse(table.unknown(), "import.column-unknown", errors);
      refuse(table.barred(), "import.column-barred", errors);
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors.stream().distinct().limit(MOST_ERRORS).toList());
    }
    return tables;
  }

  private static void refuse(Map<Integer, String> headers, String code, List<FieldError> errors) {
    headers.values().forEach(header -> errors.add(new FieldError(header, code, List.of(header))));
  }

  /** How many rows are about somebody. */
  int rows() {
    return rows;
  }
}
