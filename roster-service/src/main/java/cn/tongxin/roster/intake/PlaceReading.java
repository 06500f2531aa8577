package cn.tongxin.roster.intake;

import cn.tongxin.roster.place.Place;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Goes through a list of places: code in the first column, name in the second. */
final class PlaceReading implements Consumer<SheetRow> {
  private final Scope scope;
  private final int most;
  private final Tally tally = new Tally();
  private final TreeMap<AreaCode, PlaceRow> rows =
      new TreeMap<>(
          Comparator.<AreaCode>comparingInt(code -> code.value().length())
              .thenComparing(AreaCode::value));

  private boolean begun;

  PlaceReading(Scope scope, int most) {
    this.scope = scope;
    this.most = most;
  }

  @Override
  public void accept(SheetRow row) {
    boolean first = !begun;
    begun |= !row.blank();
    if (row.blank() || (first && !row.cell(0).matches("\\d+"))) {
      return;
    }
    try {
      PlaceRow read = read(row);
      PlaceRow earlier = rows.putIfAbsent(read.code(), read);
      if (earlier != null) {
        throw refused(row, "code", "import.twice", "" + earlier.row());
      }
    } catch (RowRefused e) {
      tally.reject(e.problem());
    }
    if (rows.size() + tally.rows() > most) {
      throw Problem.invalid("file", "import.too-many-rows", String.valueOf(most));
    }
  }

  private PlaceRow read(SheetRow row) {
    if (row.formulas().contains(0) || row.formulas().contains(1)) {
      throw refused(row, "code", "import.formula");
    }
    AreaCode code = code(row);
    String name = row.cell(1);
    if (name.isEmpty()) {
      throw refused(row, "name", "required");
    }
    if (!Place.isName(name)) {
      throw refused(row, "name", "malformed");
    }
    return new PlaceRow(row.number(), code, name);
  }

  private AreaCode code(SheetRow row) {
    try {
      AreaCode code = new AreaCode(row.cell(0));
      if (scope.covers(code)) {
        return code;
      }
    } catch (IllegalArgumentException e) {
      throw refused(row, "code", "malformed");
    }
    throw refused(row, "code", "import.place-unknown");
  }

  private static RowRefused refused(SheetRow row, String column, String code, String... filled) {
    return new RowRefused(new RowProblem(row.number(), column, code, List.of(filled)));
  }

  /** By the length of the code and then by the code: a parent before its children. */
  List<PlaceRow> rows() {
    return List.copyOf(rows.values());
  }

  Tally tally() {
    return tally;
  }
}
