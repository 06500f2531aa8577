package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Profile;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.roster.pairing.Pairing;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes rows over one after the other, into one batch; nothing is written. */
final class Takeover {
  /** How long a number that is replaced is kept, in case that the import is taken back. */
  private static final Period UNDOABLE_NUMBER = Period.ofDays(90);

  private final Roll roll;
  private final Scope scope;
  private final Map<UUID, List<Pairing>> pairings;
  private final Assignment assignment;
  private final VaultService vault;
  private final Entry entry;
  private final Map<UUID, Integer> taken = new HashMap<>();
  private final Batch batch = new Batch();

  /**
   * @param roll whom the rows may mean
   * @param pairings of those members
   */
  Takeover(
      Roll roll,
      Scope scope,
      Map<UUID, List<Pairing>> pairings,
      Assignment assignment,
      VaultService vault,
      Entry entry) {
    this.roll = roll;
    this.scope = scope;
    this.pairings = pairings;
    this.assignment = assignment;
    this.vault = vault;
    this.entry = entry;
  }

  /** What has to be written for all rows so far. */
  Batch batch() {
    return batch;
  }

  /** Answers what becomes of the row. */
  Fate take(Line line) {
    RosterRow row = line.read();
    if (row == null) {
      return Fate.rejected(line);
    }
    try {
      Member member = known(row);
      mustBeFirst(row, member);
      settleIfGone(member);
      return member == null ? add(line, row) : merge(line, row, member);
    } catch (RowRefused e) {
      return Fate.rejected(line, e.problem());
    } catch (Problem e) {
      return Fate.rejected(line, problem(row, e));
    }
  }

  /** Who was erased after a pairing was begun for the row must not keep it. */
  private void settleIfGone(@Nullable Member member) {
    if (member != null && member.profile().status().isFinal()) {
      batch.settle(member.id());
    }
  }

  /** Whom the row means; null if that is somebody new. */
  private @Nullable Member known(RosterRow row) {
    Member member = roll.find(row);
    boolean elsewhere = member != null && !scope.covers(member.profile().area());
    if (row.named() && (member == null || elsewhere)) {
      throw new RowRefused(RowProblem.of(row.row(), Column.ID, "import.id-unknown"));
    }
    if (elsewhere) {
      throw new RowRefused(RowProblem.of(row.row(), Column.NAME, "import.elsewhere"));
    }
    return member;
  }

  /** Two rows that are different in the file may mean the same person all the same. */
  private void mustBeFirst(RosterRow row, @Nullable Member member) {
    UUID id = member == null ? row.memberId() : member.id();
    Integer earlier = taken.putIfAbsent(id, row.row());
    if (earlier != null) {
      throw RowRefused.twice(row, earlier);
    }
  }

  private static RowProblem problem(RosterRow row, Problem refusal) {
    if (refusal.errors().isEmpty()) {
      return new RowProblem(row.row(), null, refusal.code(), List.of());
    }
    Problem.FieldError error = refusal.errors().getFirst();
    String column = Column.of(error.field()).map(Column::name).orElse(null);
    return new RowProblem(row.row(), column, error.code(), List.of());
  }

  private Fate add(Line line, RosterRow row) {
    UUID id = row.memberId();
    LocalDate on = Objects.requireNonNullElse(row.registeredOn(), entry.day());
    Member member = Member.takenOver(id, row.profile(), on, entry);
    boolean phone = vault.notePhone(member, row.phone());
    List<Pairing> mine = pairings.getOrDefault(id, List.of());
    boolean _ = assignment.assign(row, member, mine, batch);
    if (mine.isEmpty()) {
      boolean _ = member.caredForBy(batch.lastStarted().care());
      batch.settled();
    } else {
      batch.settle(id);
    }
    batch.save(member);
    Hands hands = mine.isEmpty() ? Hands.of(batch.lastStarted().duty()) : hands(mine);
    return Fate.of(line, Outcome.ADDED, new Alteration(id, 0, member.number(), null, hands, phone));
  }

  private Fate merge(Line line, RosterRow row, Member member) {
    long before = member.number();
    boolean changed = changeProfile(row, member);
    boolean phone =
        row.phone() != null
            && vault.replacePhone(member, row.phone(), entry.day().plus(UNDOABLE_NUMBER));
    if (phone && !changed) {
      member.note("import", entry);
    }
    if (changed || phone) {
      batch.save(member);
    }
    List<Pairing> mine = pairings.getOrDefault(member.id(), List.of());
    Hands had = hands(mine);
    boolean other = assignment.assign(row, member, mine, batch);
    if (!changed && !phone && !other) {
      return Fate.of(line, Outcome.UNCHANGED, null);
    }
    Hands has = other ? Hands.of(batch.lastStarted().duty()) : null;
    Hands from = other ? had : null;
    return Fate.of(
        line,
        Outcome.MERGED,
        new Alteration(member.id(), before, member.number(), from, has, phone));
  }

  /** Answers whether the row says anything new. */
  private boolean changeProfile(RosterRow row, Member member) {
    Profile wanted = row.over(member.profile(), member.isTakenBack());
    boolean changed = !wanted.equals(member.profile());
    if (!wanted.area().equals(member.profile().area())) {
      member.move(wanted.area(), entry.day(), "import", entry);
      batch.settle(member.id());
    }
    member.change(wanted, "import", entry);
    return changed;
  }

  private static @Nullable Hands hands(List<Pairing> pairings) {
    return pairings.stream()
        .map(Pairing::duty)
        .filter(duty -> duty.to() == null)
        .map(Hands::of)
        .findFirst()
        .orElse(null);
  }
}
