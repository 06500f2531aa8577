package cn.tongxin.roster.intake;

import cn.tongxin.roster.catalogue.Catalogue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a column of a roster may hold; the catalogue says what offices write above it. */
enum Column {
  NUMBER("number"),
  NAME("name"),
  PHONE("phone"),
  TOWNSHIP("township"),
  PLACE("place"),
  ADDRESS("address"),
  CATEGORIES("categories"),
  OCCUPATION("occupation"),
  OFFICER("officer"),
  DEPUTY("deputy"),
  CADENCE("cadenceDays"),
  REGISTERED_ON("registeredOn"),
  STATUS("status");

  private final String datum;

  Column(String datum) {
    this.datum = datum;
  }

  /** Where each column is, if this row is a header: one that names the column of names. */
  static Map<Column, Integer> positions(SheetRow row, Catalogue catalogue) {
    Map<Column, Integer> positions = new HashMap<>();
    List<String> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      int position = i;
      catalogue
          .named(cells.get(i))
          .flatMap(
              datum ->
                  Arrays.stream(values())
                      .filter(column -> column.datum.equals(datum.key()))
                      .findFirst())
          .ifPresent(column -> positions.putIfAbsent(column, position));
    }
    return positions.containsKey(NAME) ? positions : Map.of();
  }
}
