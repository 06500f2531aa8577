package cn.tongxin.roster.intake;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.serving.Problem;
import java.util.function.Consumer;

/** Looks a file over before anything of it is taken: a header, and no more rows than are taken. */
final class RowCount implements Consumer<SheetRow> {
  /** Some files begin with a title. */
  static final int HEADER_WITHIN = 10;

  private final Catalogue catalogue;
  private final int most;
  private int seen;
  private int filled;
  private boolean header;

  RowCount(Catalogue catalogue, int most) {
    this.catalogue = catalogue;
    this.most = most;
  }

  @Override
  public void accept(SheetRow row) {
    seen++;
    if (!header && seen <= HEADER_WITHIN) {
      header = !Column.positions(row, catalogue).isEmpty();
    } else if (!row.blank()) {
      filled++;
    }
    if (filled > most) {
      throw Problem.invalid("file", "import.too-many-rows", String.valueOf(most));
    }
  }

  void mustHaveHeader() {
    if (!header) {
      throw Problem.invalid("file", "import.no-header");
    }
  }
}
