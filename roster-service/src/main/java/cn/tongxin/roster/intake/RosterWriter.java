package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.Profile;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.roster.pairing.Pairing;
import cn.tongxin.roster.pairing.Pairings;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes a batch of rows over: pairings first, then the members with a copy of them. Each document
 * is written whole; a batch that was interrupted between two is made whole by the same file again.
 */
final class RosterWriter {
  private final Members members;
  private final Pairings pairings;
  private final MemberFollowUp followUp;
  private final VaultService vault;
  private final Supplier<Territory> territory;
  private final Supplier<UUID> ids;

  RosterWriter(
      Members members,
      Pairings pairings,
      MemberFollowUp followUp,
      VaultService vault,
      Supplier<Territory> territory,
      Supplier<UUID> ids) {
    this.members = members;
    this.pairings = pairings;
    this.followUp = followUp;
    this.vault = vault;
    this.territory = territory;
    this.ids = ids;
  }

  /** Answers what becomes of each row, in their order; writes it unless it is a dry run. */
  List<Fate> write(List<RosterRow> rows, Scope scope, Entry entry, boolean dryRun) {
    Roll roll = Roll.of(rows, scope, members, vault);
    Map<UUID, List<Pairing>> known = pairingsOf(rows, roll);
    Map<UUID, Integer> taken = new HashMap<>();
    Batch batch = new Batch();
    List<Fate> fates = new ArrayList<>(rows.size());
    for (RosterRow row : rows) {
      try {
        Member member = known(row, roll, scope);
        mustBeFirst(row, member, taken);
        fates.add(
            Fate.of(
                member == null
                    ? add(row, known, entry, batch)
                    : merge(row, member, known, entry, batch)));
      } catch (RowRefused e) {
        fates.add(Fate.rejected(e.problem()));
      } catch (Problem e) {
        fates.add(Fate.rejected(problem(row, e)));
      }
    }
    if (!dryRun) {
      save(batch);
    }
    return fates;
  }

  /** Whom the row means; null if that is somebody new. */
  private static @Nullable Member known(RosterRow row, Roll roll, Scope scope) {
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
  private static void mustBeFirst(
      RosterRow row, @Nullable Member member, Map<UUID, Integer> taken) {
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

  /** Pairings of members that an interrupted import did not come to are found by the same id. */
  private Map<UUID, List<Pairing>> pairingsOf(List<RosterRow> rows, Roll roll) {
    List<UUID> subjects = new ArrayList<>(rows.size());
    for (RosterRow row : rows) {
      Member member = roll.find(row);
      subjects.add(member == null ? row.memberId() : member.id());
    }
    return pairings.ofMembers(Scope.platform(), subjects).stream()
        .collect(Collectors.groupingBy(Pairing::memberId));
  }

  private Outcome add(RosterRow row, Map<UUID, List<Pairing>> known, Entry entry, Batch batch) {
    UUID id = row.memberId();
    LocalDate on = Objects.requireNonNullElse(row.registeredOn(), entry.day());
    Member member = Member.registered(id, row.profile(), on, entry);
    boolean _ = vault.notePhone(member, row.phone());
    List<Pairing> mine = known.getOrDefault(id, List.of());
    boolean _ = new Assignment(territory.get(), entry.day(), ids).assign(row, member, mine, batch);
    if (mine.isEmpty()) {
      boolean _ = member.caredForBy(batch.lastStarted().care());
      batch.settled();
    } else {
      batch.settle(id);
    }
    batch.save(member);
    return Outcome.ADDED;
  }

  private Outcome merge(
      RosterRow row, Member member, Map<UUID, List<Pairing>> known, Entry entry, Batch batch) {
    Profile wanted = row.over(member.profile());
    boolean changed = !wanted.equals(member.profile());
    boolean moved = !wanted.area().equals(member.profile().area());
    if (moved) {
      member.move(wanted.area(), entry.day(), "import", entry);
    }
    member.change(wanted, "import", entry);
    changed |= row.phone() != null && vault.notePhone(member, row.phone());
    if (changed) {
      batch.save(member);
    }
    if (moved) {
      batch.settle(member.id());
    }
    List<Pairing> mine = known.getOrDefault(member.id(), List.of());
    boolean reassigned =
        new Assignment(territory.get(), entry.day(), ids).assign(row, member, mine, batch);
    return changed || reassigned ? Outcome.MERGED : Outcome.UNCHANGED;
  }

  private void save(Batch batch) {
    pairings.saveAll(batch.ended());
    pairings.saveAll(batch.started());
    members.saveAll(batch.members());
    Collection<UUID> unsettled = List.copyOf(batch.unsettled());
    if (!unsettled.isEmpty()) {
      followUp.settle(unsettled);
    }
  }
}
