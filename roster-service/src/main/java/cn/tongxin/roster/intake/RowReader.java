package cn.tongxin.roster.intake;

import cn.tongxin.roster.intake.RosterRow.Identity;
import cn.tongxin.roster.member.Categories;
import cn.tongxin.roster.member.Gender;
import cn.tongxin.roster.member.MasterKeyService;
import cn.tongxin.roster.member.Person;
import cn.tongxin.roster.member.PersonName;
import cn.tongxin.roster.member.Residence;
import cn.tongxin.roster.member.Standing;
import cn.tongxin.roster.member.Work;
import cn.tongxin.roster.pairing.OfficerId;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a row says; refuses the row, or notes what of it was left out. */
final class RowReader {
  private static final Pattern LIST = Pattern.compile("[,，;；、/|\\s]+");
  private static final Pattern TOWNSHIP_CODE = Pattern.compile("\\d{9}");
  private static final int LONGEST = 60;
  private static final int MOST_PARTS = 20;

  private final PlaceBook places;
  private final Function<String, Optional<UUID>> units;
  private final MasterKeyService master;
  private final LocalDate today;

  /**
   * @param units the one organisation that is named
   */
  RowReader(
      PlaceBook places,
      Function<String, Optional<UUID>> units,
      MasterKeyService master,
      LocalDate today) {
    this.places = places;
    this.units = units;
    this.master = master;
    this.today = today;
  }

  /**
   * What the row says.
   *
   * @param notes is told what was left out of a row that is taken over
   * @throws RowRefused if it is not taken over
   */
  RosterRow read(Table table, SheetRow row, Consumer<RowProblem> notes) {
    Cells cells = new Cells(table.header(), row);
    cells.mustNotCompute();
    cells.leftOut().forEach(notes);
    Person person = person(table, cells, notes);
    Residence residence = residence(cells);
    String phone = phone(cells, notes);
    return new RosterRow(
        row.sheet(),
        row.number(),
        identity(cells, residence.area(), person.name(), phone),
        person,
        phone,
        residence,
        categories(cells, notes),
        work(cells),
        new Standing(list(cells, Column.PUBLIC_ROLES), list(cells, Column.HONOURS)),
        arrangements(cells, notes),
        cells.optional(Column.REGISTERED_ON, "malformed", this::pastDay),
        cells.optional(Column.STATUS, "malformed", Written::status));
  }

  private Identity identity(Cells cells, AreaCode area, String name, @Nullable String phone) {
    UUID named = cells.optional(Column.ID, "malformed", Written::id);
    String number = cells.text(Column.NUMBER, 40);
    return new Identity(named == null ? idOf(area, number, name, phone) : named, named != null);
  }

  private static Work work(Cells cells) {
    return new Work(
        cells.text(Column.OCCUPATION, LONGEST), cells.text(Column.WORKPLACE, LONGEST), List.of());
  }

  private static Arrangements arrangements(Cells cells, Consumer<RowProblem> notes) {
    return new Arrangements(
        officer(cells, Column.OFFICER, notes),
        officer(cells, Column.DEPUTY, notes),
        cells.optional(Column.CADENCE, "member.cadence", Written::cadence),
        cells.optional(Column.NEXT_CONTACT_ON, "malformed", WrittenDay::day));
  }

  /** By what the same person is known again in this file or in the next one. */
  private UUID idOf(AreaCode area, @Nullable String number, String name, @Nullable String phone) {
    String township = area.upTo(9).value();
    String identity =
        number != null
            ? "number " + township + " " + number
            : phone != null
                ? "phone " + township + " " + name + " " + phone
                : "place " + area + " " + name;
    return master.idOf("imported member", identity);
  }

  private Person person(Table table, Cells cells, Consumer<RowProblem> notes) {
    String name = cells.required(Column.NAME, "member.name", PersonName::of);
    Gender gender = cells.optional(Column.GENDER, "import.gender", Written::gender);
    return new Person(name, gender, birthMonth(table, cells, notes));
  }

  private @Nullable YearMonth birthMonth(Table table, Cells cells, Consumer<RowProblem> notes) {
    String written = cells.get(Column.BIRTH_MONTH);
    if (!WrittenDay.mayBeOctober(written)) {
      return cells.optional(Column.BIRTH_MONTH, "import.month", WrittenDay::month);
    }
    if (table.twoDigitMonths()) {
      return WrittenDay.month(written + "0").orElse(null);
    }
    notes.accept(cells.problem(Column.BIRTH_MONTH, "import.month-ambiguous"));
    return null;
  }

  /** Without an address in a village, a unit in the township stands for the person. */
  private Residence residence(Cells cells) {
    UUID sponsor = cells.optional(Column.SPONSOR, "import.sponsor", units);
    String place = Widths.narrow(cells.get(Column.PLACE));
    String township = Widths.narrow(cells.get(Column.TOWNSHIP));
    boolean noVillage = place.isEmpty() || TOWNSHIP_CODE.matcher(place).matches();
    AreaCode area =
        sponsor != null && noVillage
            ? places.township(cells.row(), place.isEmpty() ? township : place)
            : places.find(cells.row(), place, township);
    return new Residence(area, cells.text(Column.ADDRESS, 200), sponsor);
  }

  private static @Nullable String phone(Cells cells, Consumer<RowProblem> notes) {
    String written = cells.get(Column.PHONE);
    if (WrittenPhone.isRounded(written)) {
      throw cells.refused(Column.PHONE, "import.phone-rounded");
    }
    String phone = cells.optional(Column.PHONE, "member.phone", WrittenPhone::of);
    if (phone != null && WrittenPhone.isSeveral(written)) {
      notes.accept(cells.problem(Column.PHONE, "import.phone-first"));
    }
    return phone;
  }

  /** What is not on the code list may be private, and is therefore not recorded. */
  private static List<String> categories(Cells cells, Consumer<RowProblem> notes) {
    List<String> codes = new ArrayList<>();
    for (String written : LIST.split(cells.get(Column.CATEGORIES), -1)) {
      Optional<String> code = Categories.codeOf(written);
      code.filter(known -> !codes.contains(known)).ifPresent(codes::add);
      if (code.isEmpty() && !written.isEmpty()) {
        notes.accept(cells.problem(Column.CATEGORIES, "import.category-left-out"));
      }
    }
    return codes;
  }

  private static List<String> list(Cells cells, Column column) {
    List<String> parts = WrittenList.of(cells.get(column));
    if (parts.size() > MOST_PARTS) {
      throw cells.refused(column, "too-many");
    }
    if (parts.stream().anyMatch(part -> part.length() > LONGEST)) {
      throw cells.refused(column, "too-long");
    }
    return parts;
  }

  /** A person's name is not recorded in place of an id: ids travel in events. */
  private static @Nullable String officer(Cells cells, Column column, Consumer<RowProblem> notes) {
    String written = Widths.narrow(cells.get(column));
    if (written.isEmpty() || OfficerId.isOne(written)) {
      return written.isEmpty() ? null : written;
    }
    notes.accept(cells.problem(column, "import.officer-unknown"));
    return null;
  }

  private Optional<LocalDate> pastDay(String text) {
    return WrittenDay.day(text).filter(day -> !day.isAfter(today) && day.getYear() > 1948);
  }
}
