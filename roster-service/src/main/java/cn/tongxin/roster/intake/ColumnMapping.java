package cn.tongxin.roster.intake;

import cn.tongxin.roster.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an office said of the columns that only its own spreadsheets have.
 *
 * @param columns each header once
 */
record ColumnMapping(List<Mapped> columns) {

  /** Copies the list. */
  ColumnMapping {
    columns = List.copyOf(columns);
  }

  /**
   * What a header stands for.
   *
   * @param header as the office writes it
   * @param datum key of the entry in the catalogue; absent where the column is to be left aside
   */
  record Mapped(String header, @Nullable String datum) {

    private boolean isFor(String written) {
      return Catalogue.plain(header).equals(Catalogue.plain(written));
    }
  }

  static ColumnMapping none() {
    return new ColumnMapping(List.of());
  }

  boolean speaksOf(String header) {
    return columns.stream().anyMatch(mapped -> mapped.isFor(header));
  }

  /** The column for a header; none where it is to be left aside. */
  Optional<Column> columnOf(String header) {
    return columns.stream()
        .filter(mapped -> mapped.isFor(header))
        .findFirst()
        .map(Mapped::datum)
        .flatMap(Column::of);
  }
}
