package cn.tongxin.roster.export;

import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.member.Categories;
import cn.tongxin.roster.member.Gender;
import cn.tongxin.roster.member.MemberStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export, by its entry in the catalogue. The telephone number is not among them: it
 * is in no list.
 *
 * @param datum key of the entry
 * @param heading another header than the entry's name, which the catalogue knows too
 * @param text what the cell says in a language; null where nothing is known
 */
record ExportColumn(
    String datum, @Nullable String heading, BiFunction<ExportRow, Locale, @Nullable Object> text) {

  /** All columns. A place stands by its code before it stands by its name: the first counts. */
  static final List<ExportColumn> ALL =
      List.of(
          of("id", (row, _) -> row.member().id()),
          of("name", (row, _) -> row.profile().name()),
          of("gender", (row, locale) -> gender(row.profile().person().gender(), locale)),
          of("birthMonth", (row, _) -> row.profile().person().birthMonth()),
          of("township", (row, _) -> row.township()),
          new ExportColumn("place", "地区代码", (row, _) -> row.profile().area()),
          of("place", (row, _) -> row.place()),
          of("address", (row, _) -> row.profile().residence().address()),
          of("categories", (row, locale) -> categories(row.profile().categories(), locale)),
          of("occupation", (row, _) -> row.profile().work().occupation()),
          of("workplace", (row, _) -> row.profile().work().workplace()),
          of("publicRoles", (row, _) -> list(row.profile().standing().publicRoles())),
          of("honours", (row, _) -> list(row.profile().standing().honours())),
          of("sponsor", (row, _) -> row.profile().residence().sponsor()),
          of("officer", (row, _) -> care(row.member().care(), Care::officer)),
          of("deputy", (row, _) -> care(row.member().care(), Care::deputy)),
          of("cadenceDays", (row, _) -> row.profile().rhythm().cadenceDays()),
          of("nextContactOn", (row, _) -> row.profile().rhythm().nextContactOn()),
          of("registeredOn", (row, _) -> row.member().registeredOn()),
          of("status", (row, locale) -> status(row.profile().status(), locale)));

  private static ExportColumn of(
      String datum, BiFunction<ExportRow, Locale, @Nullable Object> text) {
    return new ExportColumn(datum, null, text);
  }

  /** The cell's text; empty where nothing is known. */
  String cell(ExportRow row, Locale locale) {
    return Objects.toString(text.apply(row, locale), "");
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  private static @Nullable String gender(@Nullable Gender gender, Locale locale) {
    if (gender == null || isEnglish(locale)) {
      return gender == null ? null : gender.name();
    }
    return gender == Gender.MALE ? "男" : "女";
  }

  private static String status(MemberStatus status, Locale locale) {
    if (isEnglish(locale)) {
      return status.name();
    }
    return status == MemberStatus.AWAY ? "外出" : "在家";
  }

  private static String categories(List<String> codes, Locale locale) {
    return codes.stream()
        .map(code -> isEnglish(locale) ? code : Categories.nameOf(code))
        .collect(Collectors.joining("、"));
  }

  private static String list(List<String> parts) {
    return String.join("；", parts);
  }

  private static @Nullable String care(
      @Nullable Care care, java.util.function.Function<Care, String> who) {
    return care == null ? null : who.apply(care);
  }
}
