package cn.tongxin.activity.request;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of what can be done with a request. */
final class RequestVerbs {
  private static final int LONGEST = 1000;

  /** Whom to ask: one officer, or the office of a place. */
  record OfferBody(
      @Nullable
          @Size(min = 1, max = 64)
          @Pattern(regexp = PlainText.LINE, message = "text.characters")
          String to,
      @Nullable AreaCode unit,
      @Nullable @Size(max = LONGEST) @Pattern(regexp = PlainText.LINES, message = "text.characters")
          String reason) {}

  /** Why. */
  record WhyBody(
      @NotBlank(message = "required")
          @Size(max = LONGEST)
          @Pattern(regexp = PlainText.LINES, message = "text.characters")
          @Nullable String reason) {

    String text() {
      return Objects.requireNonNull(reason).strip();
    }
  }

  /** Why the time limit does not run, and until when at the latest. */
  record PauseBody(
      @NotBlank(message = "required")
          @Size(max = LONGEST)
          @Pattern(regexp = PlainText.LINES, message = "text.characters")
          @Nullable String reason,
      @NotNull(message = "request.pause-without-end") @Nullable LocalDate until) {

    String text() {
      return Objects.requireNonNull(reason).strip();
    }

    LocalDate end() {
      return Objects.requireNonNull(until);
    }
  }

  /** How it is answered. */
  record ResolutionBody(
      @NotNull(message = "required") @Nullable Outcome outcome,
      @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES, message = "text.characters")
          String finding,
      @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES, message = "text.characters")
          String reply) {

    Resolution.Words words() {
      return new Resolution.Words(Objects.requireNonNull(outcome), given(finding), given(reply));
    }

    private static @Nullable String given(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  /** What the person who asked thinks of the service. */
  record RatingBody(
      @NotNull(message = "required") @Nullable Integer rating, @Nullable UUID requesterRef) {

    Rating on(LocalDate day) {
      return new Rating(Objects.requireNonNull(rating), requesterRef, day);
    }
  }

  /** To whom it is passed on outside, and how far that is. */
  record ReferralBody(
      @NotNull(message = "required") Referral.@Nullable To to,
      @NotNull(message = "required") Referral.@Nullable State state) {

    Referral referral(UUID id, LocalDate day) {
      return new Referral(id, Objects.requireNonNull(to), Objects.requireNonNull(state), day);
    }
  }

  private RequestVerbs() {}
}
