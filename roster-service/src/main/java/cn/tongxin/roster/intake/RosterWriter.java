package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.roster.pairing.Pairing;
import cn.tongxin.roster.pairing.Pairings;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
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
    Assignment assignment = new Assignment(territory.get(), entry.day(), ids);
    Takeover takeover = new Takeover(roll, scope, pairingsOf(rows, roll), assignment, vault, entry);
    return new Plan(lines.stream().map(takeover::take).toList(), takeover.batch());
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
