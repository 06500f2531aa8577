package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Categories;
import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.PersonName;
import cn.tongxin.roster.member.Phone;
import cn.tongxin.roster.pairing.OfficerId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a row says; refuses the row, or notes what of it was left out. */
final class RowReader {
  private static final Pattern LIST = Pattern.compile("[,，;；、/|\\s]+");
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
  private static final Map<String, MemberStatus> STATUS =
      Map.of(
          "在家", MemberStatus.ACTIVE,
          "在册", MemberStatus.ACTIVE,
          "ACTIVE", MemberStatus.ACTIVE,
          "外出", MemberStatus.AWAY,
          "AWAY", MemberStatus.AWAY,
          "注销", MemberStatus.CLOSED,
          "CLOSED", MemberStatus.CLOSED);

  private final Map<Column, Integer> positions;
  private final PlaceBook places;
  private final LocalDate today;

  RowReader(Map<Column, Integer> positions, PlaceBook places, LocalDate today) {
    this.positions = Map.copyOf(positions);
    this.places = places;
    this.today = today;
  }

  /**
   * What the row says.
   *
   * @param notes is told what was left out of a row that is taken over
   * @throws RowRefused if it is not taken over
   */
  RosterRow read(SheetRow row, Consumer<RowProblem> notes) {
    mustNotCompute(row);
    return new RosterRow(
        row.number(),
        text(row, Column.NUMBER, 40),
        required(row, Column.NAME, "member.name", PersonName::of),
        optional(row, Column.PHONE, "member.phone", Phone::of),
        places.find(row.number(), cell(row, Column.PLACE), cell(row, Column.TOWNSHIP)),
        text(row, Column.ADDRESS, 200),
        categories(row, notes),
        text(row, Column.OCCUPATION, 60),
        officer(row, Column.OFFICER, notes),
        officer(row, Column.DEPUTY, notes),
        optional(row, Column.CADENCE, "member.cadence", RowReader::cadence),
        optional(row, Column.REGISTERED_ON, "malformed", this::pastDay),
        optional(row, Column.STATUS, "malformed", t -> Optional.ofNullable(STATUS.get(t))));
  }

  private void mustNotCompute(SheetRow row) {
    positions.forEach(
        (column, position) -> {
          if (row.formulas().contains(position)) {
            throw refused(row, column, "import.formula");
          }
        });
  }

  private String cell(SheetRow row, Column column) {
    Integer position = positions.get(column);
    return position == null ? "" : row.cell(position);
  }

  private @Nullable String text(SheetRow row, Column column, int longest) {
    String text = cell(row, column);
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      throw refused(row, column, "too-long");
    }
    return text.isEmpty() ? null : text;
  }

  private <T> @Nullable T optional(
      SheetRow row, Column column, String code, Function<String, Optional<T>> reading) {
    String text = cell(row, column);
    return text.isEmpty()
        ? null
        : reading.apply(text).orElseThrow(() -> refused(row, column, code));
  }

  private <T> T required(
      SheetRow row, Column column, String code, Function<String, Optional<T>> reading) {
    T value = optional(row, column, code, reading);
    if (value == null) {
      throw refused(row, column, "required");
    }
    return value;
  }

  /** What is not on the code list may be private, and is therefore not recorded. */
  private List<String> categories(SheetRow row, Consumer<RowProblem> notes) {
    List<String> codes = new ArrayList<>();
    for (String written : LIST.split(cell(row, Column.CATEGORIES), -1)) {
      Optional<String> code = Categories.codeOf(written);
      code.filter(known -> !codes.contains(known)).ifPresent(codes::add);
      if (code.isEmpty() && !written.isEmpty()) {
        notes.accept(RowProblem.of(row.number(), Column.CATEGORIES, "import.category-left-out"));
      }
    }
    return codes;
  }

  /** A person's name is not recorded in place of an id: ids travel in events. */
  private @Nullable String officer(SheetRow row, Column column, Consumer<RowProblem> notes) {
    String written = cell(row, column);
    if (written.isEmpty() || OfficerId.isOne(written)) {
      return written.isEmpty() ? null : written;
    }
    notes.accept(RowProblem.of(row.number(), column, "import.officer-unknown"));
    return null;
  }

  private static Optional<Integer> cadence(String text) {
    return text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= 3660
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  private Optional<LocalDate> pastDay(String text) {
    return day(text).filter(day -> !day.isAfter(today) && day.getYear() > 1948);
  }

  private static Optional<LocalDate> day(String text) {
    if (text.matches("\\d{5}")) {
      return Optional.of(SPREADSHEET_EPOCH.plusDays(Integer.parseInt(text)));
    }
    Matcher parts = DAY.matcher(text);
    try {
      return parts.matches()
          ? Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static RowRefused refused(SheetRow row, Column column, String code) {
    return new RowRefused(RowProblem.of(row.number(), column, code));
  }
}
