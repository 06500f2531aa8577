package cn.tongxin.activity.lead;

import cn.tongxin.activity.Warning;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as a client writes it; what a client read may be sent back as it is. {@code warnings} and
 * {@code version} are ours to say and ignored.
 */
record LeadBody(
    @Nullable UUID id,
    @NotNull(message = "required") LeadKind kind,
    @NotNull(message = "required") AreaCode area,
    @NotNull(message = "required") LeadState state,
    @NotBlank(message = "required")
        @Size(max = 64, message = "too-long")
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        String officer,
    @Nullable @Valid SourceBody source,
    @Nullable
        @Size(max = 500, message = "too-long")
        @Pattern(regexp = PlainText.LINES, message = "text.characters")
        String about,
    @Nullable UUID organisationId,
    @Nullable LocalDate followUpOn,
    @Nullable UUID projectId,
    @Nullable List<Warning> warnings,
    @Nullable Long version) {

  LeadTerms terms() {
    return new LeadTerms(
        kind,
        area,
        state,
        officer.strip(),
        source == null ? null : source.source(),
        about == null || about.isBlank() ? null : about.strip(),
        organisationId,
        followUpOn,
        projectId);
  }

  /** Who told of it, and when that person agreed that it is written down. */
  record SourceBody(
      @NotNull(message = "required") UUID memberRef,
      @NotNull(message = "required") LocalDate consentedOn) {

    Source source() {
      return new Source(memberRef, consentedOn);
    }
  }
}
