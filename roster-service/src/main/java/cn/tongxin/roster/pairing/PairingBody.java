package cn.tongxin.roster.pairing;

import cn.tongxin.serving.AreaCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pairing as it is written and answered; {@code area}, {@code version} and {@code contact} are
 * ours to say.
 *
 * @param deputy required when it is written; absent in an answer while that place is vacant
 * @param kind care where nothing is said
 * @param every how often contact was agreed; absent where nothing was
 */
record PairingBody(
    @Nullable UUID id,
    @NotNull(message = "required") @Valid Who subject,
    @NotNull(message = "required") @Pattern(regexp = OfficerId.FORM, message = "pairing.officer")
        String officer,
    @NotNull(message = "required") @Pattern(regexp = OfficerId.FORM, message = "pairing.officer")
        @Nullable String deputy,
    @NotNull(message = "required") LocalDate from,
    @Nullable LocalDate to,
    Terms.@Nullable Kind kind,
    @Nullable Every every,
    @Nullable AreaCode area,
    @Nullable Long version,
    @Nullable Contacts contact) {

  static PairingBody of(Pairing pairing) {
    return of(pairing, null);
  }

  static PairingBody of(Pairing pairing, @Nullable Contacts contact) {
    Duty duty = pairing.duty();
    return new PairingBody(
        pairing.id(),
        new Who(pairing.subject().kind(), pairing.subject().id()),
        duty.officer(),
        duty.lacksSecond() ? null : duty.deputy(),
        duty.from(),
        duty.to(),
        pairing.terms().kind(),
        pairing.terms().every(),
        pairing.area(),
        pairing.revision().version(),
        contact);
  }

  Duty duty() {
    return new Duty(officer, Objects.requireNonNull(deputy), from, to);
  }

  Terms.Kind kindOrCare() {
    return Objects.requireNonNullElse(kind, Terms.Kind.CARE);
  }

  /** Who or what is looked after, as it is written. */
  record Who(
      @NotNull(message = "required") SubjectKind kind, @NotNull(message = "required") UUID id) {

    Subject subject() {
      return new Subject(kind, id);
    }
  }
}
