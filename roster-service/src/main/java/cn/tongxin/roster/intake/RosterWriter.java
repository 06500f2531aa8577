package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.MasterKeyService;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.Profile;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.roster.pairing.Pairing;
import cn.tongxin.roster.pairing.Pairings;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes a batch of rows over: pairings first, then the members with a copy of them. Each document
 * is written whole; a batch that was interrupted between two is made whole by the same file again.
 */
final class RosterWriter {
  private final Members members;
  private final Pairings pairings;
  private final MemberFollowUp followUp;
  private final MasterKeyService master;
  private final VaultService vault;
  private final Supplier<Territory> territory;
  private final Supplier<UUID> ids;

  RosterWriter(
      Members members,
      Pairings pairings,
      MemberFollowUp followUp,
      MasterKeyService master,
      VaultService vault,
      Supplier<Territory> territory,
      Supplier<UUID> ids) {
    this.members = members;
    this.pairings = pairings;
    this.followUp = followUp;
    this.master = master;
    this.vault = vault;
    this.territory = territory;
    this.ids = ids;
  }

  /** Answers what becomes of each row, in their order; writes it unless it is a dry run. */
  List<Outcome> write(List<RosterRow> rows, Scope scope, Entry entry, boolean dryRun) {
    Roll roll = Roll.of(rows, scope, members, master, vault);
    Map<UUID, List<Pairing>> known = pairingsOf(rows, roll);
    Batch batch = new Batch();
    List<Outcome> outcomes = new ArrayList<>(rows.size());
    for (RosterRow row : rows) {
      Member member = roll.find(row);
      if (member != null && !scope.covers(member.profile().area())) {
        outcomes.add(Outcome.REJECTED);
      } else {
        outcomes.add(
            member == null
                ? add(row, roll.idFor(row), known, entry, batch)
                : merge(row, member, known, entry, batch));
      }
    }
    if (!dryRun) {
      save(batch);
    }
    return outcomes;
  }

  /** Pairings of members that an interrupted import did not come to are found by the same id. */
  private Map<UUID, List<Pairing>> pairingsOf(List<RosterRow> rows, Roll roll) {
    List<UUID> subjects = new ArrayList<>(rows.size());
    for (RosterRow row : rows) {
      Member member = roll.find(row);
      subjects.add(member == null ? roll.idFor(row) : member.id());
    }
    return pairings.ofMembers(Scope.platform(), subjects).stream()
        .collect(Collectors.groupingBy(Pairing::memberId));
  }

  private Outcome add(
      RosterRow row, UUID id, Map<UUID, List<Pairing>> known, Entry entry, Batch batch) {
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
    if (!wanted.area().equals(member.profile().area())) {
      member.move(wanted.area(), entry.day(), "import", entry);
      batch.settle(member.id());
    }
    member.change(wanted, entry);
    changed |= row.phone() != null && vault.notePhone(member, row.phone());
    if (changed) {
      batch.save(member);
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
