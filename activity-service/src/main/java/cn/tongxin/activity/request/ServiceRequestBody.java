package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as a client writes it; {@code dueOn}, {@code state} and {@code version} are ours to say
 * and ignored. Place or person or organisation is needed; without an owner it goes to whom it
 * belongs to.
 */
record ServiceRequestBody(
    @Nullable UUID id,
    @NotNull(message = "required") @Nullable NeedKind kind,
    @NotNull(message = "required") @Nullable Channel channel,
    @Nullable AreaCode area,
    @Nullable @Size(max = 40) String subject,
    @NotBlank(message = "required")
        @Size(max = 1000)
        @Pattern(regexp = PlainText.LINES, message = "text.characters")
        @Nullable String summary,
    @Nullable UUID requesterRef,
    @Nullable UUID organisationId,
    @Nullable Instant receivedAt,
    @Nullable
        @Size(min = 1, max = 64)
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        String owner,
    @Nullable @Size(max = 10)
        List<
                @NotBlank(message = "required") @Size(max = 64)
                @Pattern(regexp = PlainText.LINE, message = "text.characters") String>
            mediators,
    @Nullable @Valid AuthorisationBody authorisation,
    @Nullable LocalDate dueOn,
    @Nullable RequestState state,
    @Nullable Long version) {

  /** What is taken up in a place. */
  Intake intake(AreaCode place, Instant at, @Nullable UUID visitId) {
    return new Intake(
        Objects.requireNonNull(kind),
        Objects.requireNonNull(channel),
        place,
        subject,
        Objects.requireNonNull(summary).strip(),
        requesterRef,
        organisationId,
        visitId,
        at.truncatedTo(ChronoUnit.MILLIS),
        mediators == null ? List.of() : mediators,
        authorisation == null ? null : authorisation.authorisation());
  }

  /** A person's authorisation as it is written. */
  record AuthorisationBody(
      @NotNull(message = "required") @Nullable LocalDate signedOn, @Nullable LocalDate until) {

    Authorisation authorisation() {
      return new Authorisation(Objects.requireNonNull(signedOn), until);
    }
  }
}
