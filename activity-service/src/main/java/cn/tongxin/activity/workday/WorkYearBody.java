package cn.tongxin.activity.workday;

import cn.tongxin.serving.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A year's notice as it is entered; what was read may be sent back. */
record WorkYearBody(
    @Nullable Integer year,
    @NotBlank(message = "required")
        @Size(max = 100)
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String notice,
    @NotNull(message = "required") @Size(max = 40)
        @Nullable List<@NotNull(message = "required") @Valid HolidayBody> holidays,
    @NotNull(message = "required") @Size(max = 40)
        @Nullable List<@NotNull(message = "required") LocalDate> workdays,
    @Nullable Long version) {

  /** The notice of that year. */
  WorkYear of(int of) {
    return new WorkYear(
        of,
        Objects.requireNonNull(notice).strip(),
        Objects.requireNonNull(holidays).stream().map(HolidayBody::holiday).toList(),
        Objects.requireNonNull(workdays));
  }

  /** Days off as they are entered. */
  record HolidayBody(
      @NotBlank(message = "required")
          @Size(max = 40)
          @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String name,
      @NotNull(message = "required") @Nullable LocalDate from,
      @NotNull(message = "required") @Nullable LocalDate to) {

    WorkYear.Holiday holiday() {
      return new WorkYear.Holiday(
          Objects.requireNonNull(name), Objects.requireNonNull(from), Objects.requireNonNull(to));
    }
  }
}
