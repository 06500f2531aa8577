package cn.tongxin.activity.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is answered.
 *
 * @param number its place in the project's ledger, from 1 without gaps
 * @param balance what was left after it, in fen
 */
record EntryView(
    UUID id,
    long number,
    EntryKind kind,
    long fen,
    LocalDate on,
    @Nullable String budgetLine,
    @Nullable String voucher,
    @Nullable UUID organisationId,
    @Nullable UUID corrects,
    long balance,
    String recordedBy,
    Instant recordedAt) {

  static EntryView of(Posting posting) {
    Entry entry = posting.entry();
    return new EntryView(
        entry.id(),
        posting.after().entries(),
        entry.kind(),
        entry.fen(),
        entry.on(),
        entry.budgetLine(),
        entry.voucher(),
        entry.organisationId(),
        entry.corrects(),
        posting.after().left(),
        posting.by(),
        posting.at());
  }
}
