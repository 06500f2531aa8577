package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.roster.pairing.Pairing;
import cn.tongxin.roster.pairing.Pairings;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what an import changed, where nobody changed it since: a version like the one before,
 * and the hands that the member was in. Nothing is deleted: whom the import brought is no longer
 * served, and history says so.
 */
final class UndoWriter {
  private final Members members;
  private final Pairings pairings;
  private final VaultService vault;
  private final Supplier<Territory> territory;
  private final Supplier<UUID> ids;

  UndoWriter(
      Members members,
      Pairings pairings,
      VaultService vault,
      Supplier<Territory> territory,
      Supplier<UUID> ids) {
    this.members = members;
    this.pairings = pairings;
    this.vault = vault;
    this.territory = territory;
    this.ids = ids;
  }

  /**
   * What has to be written to take a part back.
   *
   * @param undone how many members are as they were before
   * @param problems why the others are not
   */
  record Taken(Batch batch, int undone, List<RowProblem> problems) {}

  Taken plan(List<Fate> fates, Scope scope, Entry entry) {
    List<Fate> altered = fates.stream().filter(Fate::altered).toList();
    List<UUID> whom = altered.stream().map(fate -> alteration(fate).member()).toList();
    Map<UUID, Member> known = byId(members.byIds(scope, whom), Member::id);
    Map<UUID, Pairing> open =
        byId(
            pairings.ofMembers(scope, whom).stream()
                .filter(pairing -> pairing.duty().to() == null)
                .toList(),
            Pairing::memberId);
    Batch batch = new Batch();
    List<RowProblem> problems = new ArrayList<>();
    int undone = 0;
    for (Fate fate : altered) {
      UUID id = alteration(fate).member();
      String refusal = takeBack(alteration(fate), known.get(id), open.get(id), entry, batch);
      if (refusal == null) {
        undone++;
      } else {
        problems.add(new RowProblem(null, fate.row(), null, refusal, List.of()).on(fate.sheet()));
      }
    }
    return new Taken(batch, undone, problems);
  }

  private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private static Alteration alteration(Fate fate) {
    return Objects.requireNonNull(fate.alteration());
  }

  /** Answers why the member cannot be as before; null if it can. */
  private @Nullable String takeBack(
      Alteration made, @Nullable Member member, @Nullable Pairing open, Entry entry, Batch batch) {
    if (member == null) {
      return "import.undo-gone";
    }
    boolean again = member.isTakenBack() && member.number() > made.after();
    if (!again && member.number() != made.after()) {
      return "import.undo-changed";
    }
    boolean replaced = made.phone() && made.before() > 0;
    boolean number = again || (replaced && vault.restorePhone(member));
    if (!again && !isTakenBack(made, member, number, entry, batch)) {
      return "import.undo-changed";
    }
    handBack(made, member, open, new Assignment(territory.get(), entry.day(), ids), batch);
    return replaced && !number ? "import.undo-phone" : null;
  }

  private static boolean isTakenBack(
      Alteration made, Member member, boolean number, Entry entry, Batch batch) {
    try {
      member.takeBack(made.before(), number, entry);
    } catch (Problem e) {
      return false;
    }
    if (member.number() > made.after()) {
      batch.save(member);
    }
    return true;
  }

  private static void handBack(
      Alteration made, Member member, @Nullable Pairing open, Assignment assignment, Batch batch) {
    boolean asImported = open != null && Hands.of(open.duty()).equals(made.handsAfter());
    if (!asImported || open == null) {
      return;
    }
    if (made.handsBefore() == null) {
      assignment.end(member, open, batch);
    } else {
      assignment.put(made.handsBefore(), member, open, batch);
    }
  }
}
