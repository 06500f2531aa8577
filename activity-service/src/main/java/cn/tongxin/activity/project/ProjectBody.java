package cn.tongxin.activity.project;

import cn.tongxin.activity.Warning;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as a client writes it; what a client read may be sent back as it is. {@code funds},
 * {@code warnings} and {@code version} are ours to say and ignored.
 */
record ProjectBody(
    @Nullable UUID id,
    @NotNull(message = "required") ProjectKind kind,
    @NotNull(message = "required") AreaCode area,
    @NotBlank(message = "required")
        @Size(max = 100, message = "too-long")
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        String name,
    @NotBlank(message = "required")
        @Size(max = 64, message = "too-long")
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        String officer,
    @NotNull(message = "required") ProjectState state,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endsOn,
    @Nullable @Size(max = 50, message = "too-many")
        List<@NotNull(message = "required") UUID> partners,
    @Nullable @Size(max = 100, message = "too-many")
        List<@NotNull(message = "required") @Valid MilestoneBody> milestones,
    @Nullable @Size(max = 5, message = "too-many")
        List<@NotNull(message = "required") @Valid ResultBody> results,
    @Nullable FundsView funds,
    @Nullable List<Warning> warnings,
    @Nullable Long version) {

  ProjectTerms terms() {
    return new ProjectTerms(
        kind,
        area,
        name.strip(),
        officer.strip(),
        state,
        startedOn,
        endsOn,
        List.copyOf(Objects.requireNonNullElse(partners, List.of())),
        Objects.requireNonNullElse(milestones, List.<MilestoneBody>of()).stream()
            .map(MilestoneBody::milestone)
            .toList(),
        Objects.requireNonNullElse(results, List.<ResultBody>of()).stream()
            .map(ResultBody::result)
            .toList());
  }

  /** A step as it is written. */
  record MilestoneBody(
      @NotNull(message = "required") UUID id,
      @NotBlank(message = "required")
          @Size(max = 100, message = "too-long")
          @Pattern(regexp = PlainText.LINE, message = "text.characters")
          String title,
      @NotNull(message = "required") LocalDate dueOn,
      @NotNull(message = "required") Milestone.State state,
      @Nullable LocalDate reachedOn) {

    Milestone milestone() {
      return new Milestone(id, title.strip(), dueOn, state, reachedOn);
    }
  }

  /** A measure of what came of it, as it is written. */
  record ResultBody(
      @NotNull(message = "required") ProjectResult.Measure measure,
      @NotNull(message = "required")
          @Min(value = 0, message = "project.result")
          @Max(value = 1_000_000_000_000L, message = "project.result")
          Long amount) {

    ProjectResult result() {
      return new ProjectResult(measure, amount);
    }
  }
}
