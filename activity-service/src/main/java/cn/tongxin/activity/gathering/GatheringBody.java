package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body that plans a gathering. */
record GatheringBody(
    @NotNull(message = "required") @Nullable GatheringKind kind,
    @NotNull(message = "required") @Nullable AreaCode area,
    @Nullable UUID organisationId,
    @NotBlank(message = "required")
        @Size(max = 100)
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String title,
    @Size(max = 100) @Pattern(regexp = PlainText.LINE, message = "text.characters")
        @Nullable String course,
    @NotNull(message = "required") @Size(min = 1, max = 60)
        @Nullable List<@NotNull(message = "required") @Valid SessionBody> sessions,
    @Size(max = 50) @Nullable List<@NotNull(message = "required") @Valid MaterialBody> materials,
    @Size(max = 100)
        @Nullable List<@NotNull(message = "required") @Valid InvitationBody> invitations,
    @Min(1) @Max(10_000) @Nullable Integer quorum) {

  /** The plan, once it is known to be whole. */
  GatheringPlan plan() {
    return new GatheringPlan(
        Objects.requireNonNull(kind),
        Objects.requireNonNull(area),
        organisationId,
        Objects.requireNonNull(title),
        course,
        Objects.requireNonNull(sessions).stream().map(SessionBody::session).toList(),
        materials == null ? List.of() : materials.stream().map(MaterialBody::material).toList(),
        InvitationBody.invitations(invitations),
        quorum);
  }

  /** One session. */
  record SessionBody(
      @NotNull(message = "required") @Nullable LocalDate on,
      @Nullable LocalTime starts,
      @NotNull(message = "required") @Min(1) @Max(1440) @Nullable Integer minutes,
      @Size(max = 100) @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String place,
      @Nullable UUID hallId,
      @Min(1) @Max(100_000) @Nullable Integer room,
      @Size(max = 200) @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String topic) {

    Session session() {
      return new Session(
          Objects.requireNonNull(on),
          starts,
          Objects.requireNonNull(minutes),
          place,
          hallId,
          room,
          topic);
    }
  }

  /** What is handed out or read. */
  record MaterialBody(
      @NotBlank(message = "required")
          @Size(max = 100)
          @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String title,
      @Size(max = 500) @Pattern(regexp = "https?://\\S+", message = "malformed")
          @Nullable String link) {

    Material material() {
      return new Material(Objects.requireNonNull(title), link);
    }
  }

  /** Who is asked to come. */
  record InvitationBody(
      @NotNull(message = "required") @Nullable Audience audience,
      @Nullable AreaCode area,
      @Nullable UUID organisationId,
      @Size(min = 1, max = 40) @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String role,
      @NotNull(message = "required") @Min(0) @Max(100_000) @Nullable Integer expected) {

    static List<Invitation> invitations(@Nullable List<InvitationBody> written) {
      List<InvitationBody> all = Objects.requireNonNullElse(written, List.of());
      return IntStream.range(0, all.size()).mapToObj(i -> all.get(i).invitation(i)).toList();
    }

    private Invitation invitation(int index) {
      if (Stream.of(area, organisationId, role).filter(Objects::nonNull).count() != 1) {
        throw Problem.invalid("invitations[" + index + "]", "gathering.one-of-three");
      }
      return new Invitation(
          Objects.requireNonNull(audience),
          area,
          organisationId,
          role,
          Objects.requireNonNull(expected));
    }
  }
}
