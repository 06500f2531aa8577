package cn.tongxin.roster.intake;

import cn.tongxin.roster.place.Place;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.List;

/** What a row says of a place: code in the first column, name in the second. */
record PlaceRow(int row, AreaCode code, String name) {
  private static final String WHOLE_VILLAGE = "\\d{12}";

  /**
   * Reads a row of a list of places of this scope.
   *
   * @throws RowRefused if it is not taken over
   */
  static PlaceRow read(SheetRow row, Scope scope) {
    if (row.formulas().contains(0) || row.formulas().contains(1)) {
      throw refused(row, "code", "import.formula");
    }
    AreaCode code = code(row, scope);
    String name = row.cell(1);
    if (name.isEmpty()) {
      throw refused(row, "name", "required");
    }
    if (!Place.isName(name)) {
      throw refused(row, "name", "malformed");
    }
    return new PlaceRow(row.number(), code, name);
  }

  private static AreaCode code(SheetRow row, Scope scope) {
    try {
      AreaCode code = new AreaCode(unpadded(row.cell(0)));
      if (scope.covers(code)) {
        return code;
      }
    } catch (IllegalArgumentException e) {
      throw refused(row, "code", "malformed");
    }
    throw refused(row, "code", "import.place-unknown");
  }

  /** The national list writes counties and townships with twelve digits, zeros at the end. */
  private static String unpadded(String written) {
    String code = written;
    while (written.matches(WHOLE_VILLAGE) && code.length() > 6 && code.endsWith("000")) {
      code = code.substring(0, code.length() - 3);
    }
    return code;
  }

  RowProblem because(String reason, String... filled) {
    return new RowProblem(row, "code", reason, List.of(filled));
  }

  private static RowRefused refused(SheetRow row, String column, String code) {
    return new RowRefused(new RowProblem(row.number(), column, code, List.of()));
  }
}
