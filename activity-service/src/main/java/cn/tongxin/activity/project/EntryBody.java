package cn.tongxin.activity.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as a client writes it. */
record EntryBody(
    @NotNull(message = "required") UUID id,
    @NotNull(message = "required") EntryKind kind,
    @NotNull(message = "required") Long fen,
    @NotNull(message = "required") LocalDate on,
    @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}", message = "entry.budget-line")
        String budgetLine,
    @Nullable @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}", message = "entry.voucher")
        String voucher,
    @Nullable UUID organisationId,
    @Nullable UUID corrects) {

  Entry entry() {
    return new Entry(id, kind, fen, on, budgetLine, voucher, organisationId, corrects);
  }
}
