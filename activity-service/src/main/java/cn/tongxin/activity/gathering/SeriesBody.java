package cn.tongxin.activity.gathering;

import cn.tongxin.activity.gathering.GatheringBody.InvitationBody;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that enters a series of gatherings; {@code dayOff} is KEEP where nothing is said. */
record SeriesBody(
    @NotNull(message = "required") @Nullable GatheringKind kind,
    @NotNull(message = "required") @Nullable AreaCode area,
    @Nullable UUID organisationId,
    @NotBlank(message = "required")
        @Size(max = 100)
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String title,
    @NotNull(message = "required") @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @NotBlank(message = "required")
        @Size(max = 300)
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String rule,
    @Size(max = 200) @Nullable List<@NotNull(message = "required") LocalDate> exceptions,
    @Nullable DayOff dayOff,
    @Nullable LocalTime starts,
    @NotNull(message = "required") @Min(1) @Max(1440) @Nullable Integer minutes,
    @Size(max = 100) @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String place,
    @Nullable UUID hallId,
    @Min(1) @Max(100_000) @Nullable Integer room,
    @Size(max = 100)
        @Nullable List<@NotNull(message = "required") @Valid InvitationBody> invitations,
    @Min(1) @Max(10_000) @Nullable Integer quorum) {

  /** The terms, once they are known to be whole. */
  SeriesTerms terms() {
    return new SeriesTerms(
        plan(),
        Objects.requireNonNull(rule),
        endsOn,
        Objects.requireNonNullElse(exceptions, List.of()),
        Objects.requireNonNullElse(dayOff, DayOff.KEEP));
  }

  private GatheringPlan plan() {
    Session first =
        new Session(
            Objects.requireNonNull(startsOn),
            starts,
            Objects.requireNonNull(minutes),
            place,
            hallId,
            room,
            null);
    return new GatheringPlan(
        Objects.requireNonNull(kind),
        Objects.requireNonNull(area),
        organisationId,
        Objects.requireNonNull(title),
        null,
        List.of(first),
        List.of(),
        InvitationBody.invitations(invitations),
        quorum);
  }
}
