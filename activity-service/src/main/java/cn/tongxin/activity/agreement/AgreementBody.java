package cn.tongxin.activity.agreement;

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
 * An agreement as a client writes it; what a client read may be sent back as it is. {@code
 * reviews}, {@code warnings} and {@code version} are ours to say and ignored.
 */
record AgreementBody(
    @Nullable UUID id,
    @NotNull(message = "required") AreaCode area,
    @NotBlank(message = "required")
        @Size(max = 100, message = "too-long")
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        String title,
    @NotNull(message = "required") AgreementState state,
    @NotBlank(message = "required")
        @Size(max = 64, message = "too-long")
        @Pattern(regexp = PlainText.LINE, message = "text.characters")
        String officer,
    @NotNull(message = "required") @Size(min = 2, max = 20, message = "agreement.parties")
        List<@NotNull(message = "required") @Valid PartyBody> parties,
    @NotNull(message = "required") LocalDate signedOn,
    @Nullable LocalDate reviewOn,
    @Nullable List<ReviewView> reviews,
    @Nullable List<Warning> warnings,
    @Nullable Long version) {

  AgreementTerms terms() {
    return new AgreementTerms(
        area,
        title.strip(),
        state,
        officer.strip(),
        parties.stream().map(PartyBody::party).toList(),
        signedOn,
        reviewOn);
  }

  /** A party as it is written: an organisation or a place. */
  record PartyBody(@Nullable UUID organisationId, @Nullable AreaCode place) {

    Party party() {
      return new Party(organisationId, place);
    }
  }
}
