package cn.tongxin.roster.mustvisit;

import cn.tongxin.roster.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A window in which a visit is owed; its id follows from its cause and does not tell it. */
final class MustVisit {
  private final UUID id;
  private final Revision revision;
  private final List<MustVisitEvent> facts = new ArrayList<>();
  private Owed owed;
  private boolean withdrawn;

  MustVisit(UUID id, Owed owed, boolean withdrawn, Revision revision) {
    this.id = id;
    this.owed = owed;
    this.withdrawn = withdrawn;
    this.revision = revision;
  }

  static MustVisit announced(UUID id, Owed owed) {
    MustVisit fresh = new MustVisit(id, owed, true, Revision.none());
    fresh.announce(owed);
    return fresh;
  }

  /** Says the whole of what is owed, if that is news. */
  void announce(Owed now) {
    if (!withdrawn && now.equals(owed)) {
      return;
    }
    owed = now;
    withdrawn = false;
    facts.add(
        new MustVisitEvent.MustVisitAnnounced(
            id, now.memberRef(), now.area(), now.officers(), now.from(), now.to()));
  }

  /** Takes it back, once; {@code countsAs} is the window for which its visits count since. */
  void withdraw(@Nullable UUID countsAs) {
    if (withdrawn) {
      return;
    }
    withdrawn = true;
    facts.add(
        new MustVisitEvent.MustVisitWithdrawn(
            id, owed.memberRef(), owed.area(), owed.officers(), owed.from(), owed.to(), countsAs));
  }

  UUID id() {
    return id;
  }

  Owed owed() {
    return owed;
  }

  boolean withdrawn() {
    return withdrawn;
  }

  Revision revision() {
    return revision;
  }

  List<MustVisitEvent> facts() {
    return List.copyOf(facts);
  }
}
