package cn.tongxin.roster.festival;

import cn.tongxin.roster.member.Categories;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office says of festivals, as a client writes it; what a client read may be sent back.
 *
 * @param area ignored beyond that it is no other place
 * @param littleNewYear by a county: north on the 23rd, south on the 24th
 * @param rule by a county or township; where absent, the office above decides
 * @param version ignored: the condition is {@code If-Match}
 */
record OfficeCalendarBody(
    @Nullable AreaCode area,
    @Nullable LittleNewYear littleNewYear,
    @Nullable @Valid RuleBody rule,
    @Nullable @Size(max = 50, message = "too-many")
        List<@NotNull(message = "required") @Valid OccasionBody> occasions,
    @Nullable Long version) {

  Settings settings() {
    List<OccasionBody> all = Objects.requireNonNullElse(occasions, List.of());
    for (int i = 0; i < all.size(); i++) {
      all.get(i).mustBeADay("occasions[" + i + "].day");
    }
    if (all.stream().map(OccasionBody::id).distinct().count() < all.size()) {
      throw Problem.invalid("occasions", "calendar.occasion-twice");
    }
    return new Settings(
        littleNewYear,
        rule == null ? null : rule.rule(),
        all.stream().map(OccasionBody::occasion).toList());
  }

  static OfficeCalendarBody of(OfficeCalendar calendar) {
    Settings settings = calendar.settings();
    GreetingRule rule = settings.rule();
    return new OfficeCalendarBody(
        calendar.area(),
        settings.littleNewYear(),
        rule == null ? null : RuleBody.of(rule),
        settings.occasions().stream().map(OccasionBody::of).toList(),
        calendar.number());
  }

  /**
   * Whom a visit is owed to, and when.
   *
   * @param causeDays within how many days of a hardship or a major change; 7 where absent
   * @param away whether who is away counts for greetings; so where absent
   * @param categories who counts for greetings: all where there is none
   */
  record RuleBody(
      @NotNull(message = "required")
          @Min(value = 0, message = "calendar.days")
          @Max(value = GreetingRule.MOST_DAYS, message = "calendar.days")
          Integer daysBefore,
      @NotNull(message = "required")
          @Min(value = 0, message = "calendar.days")
          @Max(value = GreetingRule.MOST_DAYS, message = "calendar.days")
          Integer daysAfter,
      @Nullable
          @Min(value = 0, message = "calendar.days")
          @Max(value = GreetingRule.MOST_DAYS, message = "calendar.days")
          Integer causeDays,
      @Nullable Boolean away,
      @Nullable @Size(max = 20, message = "too-many")
          List<@NotNull(message = "required") String> categories) {

    GreetingRule rule() {
      return new GreetingRule(
          daysBefore,
          daysAfter,
          Objects.requireNonNullElse(causeDays, GreetingRule.USUAL.causeDays()),
          Objects.requireNonNullElse(away, true),
          Categories.checked(Objects.requireNonNullElse(categories, List.of())));
    }

    static RuleBody of(GreetingRule rule) {
      return new RuleBody(
          rule.daysBefore(), rule.daysAfter(), rule.causeDays(), rule.away(), rule.categories());
    }
  }

  /**
   * An occasion of the office's own.
   *
   * @param id made by the client: what a member's wish names
   * @param year of that calendar, where it is kept once only
   */
  record OccasionBody(
      @NotNull(message = "required") UUID id,
      @NotNull(message = "required")
          @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{P} ]{0,39}", message = "calendar.name")
          String name,
      @NotNull(message = "required") CalendarKind calendar,
      @NotNull(message = "required")
          @Min(value = 1, message = "calendar.month")
          @Max(value = 12, message = "calendar.month")
          Integer month,
      @NotNull(message = "required") @Min(value = 1, message = "calendar.day") Integer day,
      @Nullable
          @Min(value = 1, message = "calendar.year")
          @Max(value = 2100, message = "calendar.year")
          Integer year) {
    private static final int LONGEST_MONTH_BY_THE_MOON = 30;

    void mustBeADay(String field) {
      int last =
          calendar == CalendarKind.GREGORIAN
              ? Month.of(month).maxLength()
              : LONGEST_MONTH_BY_THE_MOON;
      if (day > last) {
        throw Problem.invalid(field, "calendar.day");
      }
    }

    OwnOccasion occasion() {
      return new OwnOccasion(id, name.strip(), calendar, month, day, year);
    }

    static OccasionBody of(OwnOccasion own) {
      return new OccasionBody(
          own.id(), own.name(), own.calendar(), own.month(), own.day(), own.year());
    }
  }
}
