package cn.tongxin.roster.office;

import cn.tongxin.roster.member.Phone;
import cn.tongxin.roster.pairing.OfficerId;
import cn.tongxin.serving.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person's days as they are written. */
record HolderBody(
    @Nullable String officer,
    @Nullable @Size(max = 60, message = "too-long") String name,
    @Nullable String phone,
    @NotNull(message = "required") LocalDate from,
    @Nullable LocalDate to) {

  Holder holder(String field) {
    String id = blankToNull(officer);
    if (id != null && !OfficerId.isOne(id)) {
      throw Problem.invalid(field, "pairing.officer");
    }
    String given = blankToNull(phone);
    String number =
        given == null
            ? null
            : Phone.of(given).orElseThrow(() -> Problem.invalid(field, "member.phone"));
    return new Holder(id, blankToNull(name), number, from, to);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
