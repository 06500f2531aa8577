package cn.tongxin.roster.intake;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.catalogue.Datum;
import java.util.Optional;

/** Knows a header row: by what the office said of its columns, and else by the catalogue. */
final class HeaderReader {
  private static final int LONGEST = 100;

  private final Catalogue catalogue;
  private final ColumnMapping mapping;

  HeaderReader(Catalogue catalogue, ColumnMapping mapping) {
    this.catalogue = catalogue;
    this.mapping = mapping;
  }

  /** The header, if this row is one: it names the column of names. */
  Optional<Header> header(SheetRow row) {
    Header header = read(row, Header.empty());
    return header.has(Column.NAME) ? Optional.of(header) : Optional.empty();
  }

  /**
   * The header completed by the row below it, where a heading stands over several columns; the
   * header itself if that row is none of a header.
   */
  Optional<Header> below(Header upper, SheetRow row) {
    Header lower = read(row, Header.empty());
    boolean second =
        !row.blank()
            && upper.cell(row, Column.NAME).isEmpty()
            && lower.unknown().isEmpty()
            && lower.positions().size() + lower.barred().size() > 1;
    return second ? Optional.of(merged(upper, lower)) : Optional.empty();
  }

  private static Header merged(Header upper, Header lower) {
    Header both = Header.empty();
    lower.positions().forEach((column, all) -> all.forEach(at -> both.put(column, at)));
    both.aside().addAll(lower.aside());
    both.barred().putAll(lower.barred());
    upper
        .positions()
        .forEach(
            (column, all) ->
                all.stream().filter(at -> isFree(lower, at)).forEach(at -> both.put(column, at)));
    upper.aside().stream().filter(at -> isFree(lower, at)).forEach(both.aside()::add);
    copyFree(upper.unknown(), lower, both.unknown());
    copyFree(upper.barred(), lower, both.barred());
    return both;
  }

  private static void copyFree(
      java.util.Map<Integer, String> from, Header lower, java.util.Map<Integer, String> to) {
    from.forEach(
        (at, text) -> {
          if (isFree(lower, at)) {
            to.put(at, text);
          }
        });
  }

  private static boolean isFree(Header lower, int position) {
    return !lower.names(position) && !lower.barred().containsKey(position);
  }

  private Header read(SheetRow row, Header header) {
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.cell(i);
      if (!text.isEmpty()) {
        note(header, i, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      }
    }
    return header;
  }

  private void note(Header header, int position, String text) {
    if (mapping.speaksOf(text)) {
      mapping
          .columnOf(text)
          .ifPresentOrElse(column -> header.put(column, position), () -> aside(header, position));
    } else if (catalogue.isNoDatum(text)) {
      aside(header, position);
    } else {
      Optional<Datum> datum = catalogue.named(text);
      Optional<Column> column = datum.flatMap(known -> Column.of(known.key()));
      column.ifPresent(known -> header.put(known, position));
      if (column.isEmpty()) {
        (datum.isPresent() ? header.barred() : header.unknown()).put(position, text);
      }
    }
  }

  private static void aside(Header header, int position) {
    boolean _ = header.aside().add(position);
  }
}
