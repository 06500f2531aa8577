package cn.tongxin.roster.pairing;

import cn.tongxin.serving.AreaCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pairing as it is written and answered; {@code area} and {@code version} are ours to say. */
record PairingBody(
    @Nullable UUID id,
    @NotNull(message = "required") @Valid Who subject,
    @NotNull(message = "required") @Pattern(regexp = OfficerId.FORM, message = "pairing.officer")
        String officer,
    @NotNull(message = "required") @Pattern(regexp = OfficerId.FORM, message = "pairing.officer")
        String deputy,
    @NotNull(message = "required") LocalDate from,
    @Nullable LocalDate to,
    @Nullable AreaCode area,
    @Nullable Long version) {

  static PairingBody of(Pairing pairing) {
    Duty duty = pairing.duty();
    return new PairingBody(
        pairing.id(),
        new Who(pairing.subject().kind(), pairing.subject().id()),
        duty.officer(),
        duty.deputy(),
        duty.from(),
        duty.to(),
        pairing.area(),
        pairing.revision().version());
  }

  Duty duty() {
    return new Duty(officer, deputy, from, to);
  }

  /** Who or what is looked after, as it is written. */
  record Who(
      @NotNull(message = "required") Subject.Kind kind, @NotNull(message = "required") UUID id) {

    Subject subject() {
      return new Subject(kind, id);
    }
  }
}
