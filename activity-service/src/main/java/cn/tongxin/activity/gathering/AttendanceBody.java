package cn.tongxin.activity.gathering;

import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The body that says who was at a session. People are named only where they agreed to it, and then
 * it says so.
 */
record AttendanceBody(
    @Min(1) @Max(60) @Nullable Integer session,
    @NotNull(message = "required") @Size(min = 1, max = 4)
        @Nullable List<@NotNull(message = "required") @Valid CountBody> counts,
    @Size(max = 200) @Nullable List<@NotNull(message = "required") @Valid AttendeeBody> present,
    @Nullable Boolean agreed) {

  /** The attendance, once it is known to be whole; of the first session where none is named. */
  Attendance attendance() {
    List<AttendeeBody> named = Objects.requireNonNullElse(present, List.of());
    if (!named.isEmpty() && !Boolean.TRUE.equals(agreed)) {
      throw Problem.invalid("agreed", "gathering.agreed");
    }
    return new Attendance(
        Objects.requireNonNullElse(session, 1),
        CountBody.counts(counts),
        IntStream.range(0, named.size()).mapToObj(i -> named.get(i).attendee(i)).toList());
  }

  /** A number of people of one audience. */
  record CountBody(
      @NotNull(message = "required") @Nullable Audience audience,
      @NotNull(message = "required") @Min(0) @Max(100_000) @Nullable Integer people) {

    static List<HeadCount> counts(@Nullable List<CountBody> written) {
      return Objects.requireNonNullElse(written, List.<CountBody>of()).stream()
          .map(
              count ->
                  new HeadCount(
                      Objects.requireNonNull(count.audience), Objects.requireNonNull(count.people)))
          .toList();
    }
  }

  /** Somebody who agreed to be named. */
  record AttendeeBody(
      @NotNull(message = "required") @Nullable Audience audience,
      @Nullable UUID memberRef,
      @Size(min = 1, max = 64) @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String officer) {

    private Attendee attendee(int index) {
      if ((memberRef == null) == (officer == null)) {
        throw Problem.invalid("present[" + index + "]", "gathering.one-of-two");
      }
      return new Attendee(Objects.requireNonNull(audience), memberRef, officer);
    }
  }
}
