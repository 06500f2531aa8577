package cn.tongxin.activity.visit;

import cn.tongxin.serving.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that completes a visit; six fields at most are required (rule 3), here four.
 *
 * @param recordedBy who wrote it down, where another person's sign-in sends it; one of those who
 *     went
 * @param organisationId the organisation at which it was, where it was at one
 */
record CompletionBody(
    @NotNull(message = "required") @Nullable UUID memberRef,
    @NotNull(message = "required") @Nullable Purpose purpose,
    @NotNull(message = "required") @Nullable LocalDate visitedOn,
    @NotNull(message = "required") @Size(min = 1, max = 10)
        @Nullable List<@NotBlank @Size(max = 64) String> officers,
    @Nullable UUID mustVisitId,
    @Size(max = 4000) @Pattern(regexp = PlainText.LINES, message = "text.characters")
        @Nullable String outcome,
    @Size(max = 20) @Nullable List<@Valid @NotNull NeedBody> needs,
    @Size(max = 6) @Nullable List<@NotNull SixItem> sixItems,
    @Size(min = 1, max = 200) @Nullable String recordedBy,
    @Nullable UUID organisationId) {

  /** The completion, once it is known to be whole. */
  Completion completion() {
    return new Completion(
        Objects.requireNonNull(memberRef),
        Objects.requireNonNull(purpose),
        Objects.requireNonNull(visitedOn),
        Objects.requireNonNull(officers),
        mustVisitId,
        outcome,
        needs == null ? List.of() : needs.stream().map(NeedBody::need).toList(),
        sixItems == null ? List.of() : sixItems,
        recordedBy,
        organisationId);
  }

  /** One need. */
  record NeedBody(
      @NotNull(message = "required") @Nullable UUID id,
      @NotNull(message = "required") @Nullable NeedKind kind,
      @NotBlank(message = "required")
          @Size(max = 1000)
          @Pattern(regexp = PlainText.LINES, message = "text.characters")
          @Nullable String summary) {

    Need need() {
      return new Need(
          Objects.requireNonNull(id),
          Objects.requireNonNull(kind),
          Objects.requireNonNull(summary));
    }
  }
}
