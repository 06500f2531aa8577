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

  /** What the rows come to; nothing is written. */
  Plan plan(List<Line> lines, Scope scope, Entry entry) {
    List<RosterRow> rows = lines.stream().map(Line::read).filter(Objects::nonNull).toList();
    Roll roll = Roll.of(rows, scope, members, vault);
    Map<UUID, List<Pairing>> known = pairingsOf(rows, roll);
    Map<UUID, Integer> taken = new HashMap<>();
    Plan plan = new Plan(new ArrayList<>(lines.size()), new Batch());
    for (Line line : lines) {
      plan.fates().add(fate(line, roll, scope, known, taken, entry, plan.batch()));
    }
    return plan;
  }

  private Fate fate(
      Line line,
      Roll roll,
      Scope scope,
      Map<UUID, List<Pairing>> known,
      Map<UUID, Integer> taken,
      Entry entry,
      Batch batch) {
    RosterRow row = line.read();
    if (row == null) {
      return Fate.rejected(line);
    }
    try {
      Member member = known(row, roll, scope);
      mustBeFirst(row, member, taken);
      return member == null
          ? add(line, row, known, entry, batch)
          : merge(line, row, member, known, entry, batch);
    } catch (RowRefused e) {
      return Fate.rejected(line, e.problem());
    } catch (Problem e) {
      return Fate.rejected(line, problem(row, e));
    }
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

  private Fate add(
      Line line, RosterRow row, Map<UUID, List<Pairing>> known, Entry entry, Batch batch) {
    UUID id = row.memberId();
    LocalDate on = Objects.requireNonNullElse(row.registeredOn(), entry.day());
    Member member = Member.registered(id, row.profile(), on, entry);
    boolean phone = vault.notePhone(member, row.phone());
    List<Pairing> mine = known.getOrDefault(id, List.of());
    boolean _ = new Assignment(territory.get(), entry.day(), ids).assign(row, member, mine, batch);
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

  private Fate merge(
      Line line,
      RosterRow row,
      Member member,
      Map<UUID, List<Pairing>> known,
      Entry entry,
      Batch batch) {
    long before = member.number();
    Profile wanted = row.over(member.profile(), member.isTakenBack());
    boolean changed = !wanted.equals(member.profile());
    boolean moved = !wanted.area().equals(member.profile().area());
    if (moved) {
      member.move(wanted.area(), entry.day(), "import", entry);
    }
    member.change(wanted, "import", entry);
    boolean phone = row.phone() != null && vault.notePhone(member, row.phone());
    if (phone && !changed) {
      member.note("import", entry);
    }
    if (changed || phone) {
      batch.save(member);
    }
    if (moved) {
      batch.settle(member.id());
    }
    List<Pairing> mine = known.getOrDefault(member.id(), List.of());
    Hands had = hands(mine);
    boolean reassigned =
        new Assignment(territory.get(), entry.day(), ids).assign(row, member, mine, batch);
    if (!changed && !phone && !reassigned) {
      return Fate.of(line, Outcome.UNCHANGED, null);
    }
    Hands has = reassigned ? Hands.of(batch.lastStarted().duty()) : null;
    return Fate.of(
        line,
        Outcome.MERGED,
        new Alteration(member.id(), before, member.number(), reassigned ? had : null, has, phone));
  }

  private static @Nullable Hands hands(List<Pairing> pairings) {
    return pairings.stream()
        .map(Pairing::duty)
        .filter(duty -> duty.to() == null)
        .map(Hands::of)
        .findFirst()
        .orElse(null);
  }

  /** Writes what the rows come to. */
  void save(Batch batch) {
    pairings.saveAll(batch.ended());
    pairings.saveAll(batch.started());
    members.saveAll(batch.members());
    Collection<UUID> unsettled = List.copyOf(batch.unsettled());
    if (!unsettled.isEmpty()) {
      followUp.settle(unsettled);
    }
  }
}
