package cn.tongxin.roster.organisation;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to what, and what went into what. Two changes at one moment could close a circle, so
 * whoever walks here stops at what was seen already.
 */
public final class Relations {
  private static final int DEEPEST = 16;
  private static final int COUNTY = 6;

  private final Organisations organisations;

  Relations(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * The organisation with this id, or the one that it went into in the end, as far as somebody may
   * name it.
   */
  public Optional<Organisation> present(Actor actor, UUID id) {
    Organisation found = null;
    UUID next = id;
    for (int steps = 0; next != null && steps < DEEPEST; steps++) {
      Optional<Organisation> known =
          organisations.nameable(actor, List.of(next)).stream().findAny();
      if (known.isEmpty()) {
        break;
      }
      found = known.get();
      next = found.mergedInto();
    }
    return Optional.ofNullable(found);
  }

  /** An organisation of a county and all that went into it, and into those. */
  public Set<UUID> withPredecessors(AreaCode area, UUID id) {
    Set<UUID> all = new HashSet<>(Set.of(id));
    for (Set<UUID> last = Set.of(id); !last.isEmpty(); ) {
      last =
          organisations.goneInto(county(area), last).stream()
              .map(Organisation::id)
              .filter(all::add)
              .collect(Collectors.toSet());
    }
    return all;
  }

  /** Everything below an organisation, level by level; itself and what went into others aside. */
  List<Organisation> below(Scope scope, UUID top) {
    Set<UUID> seen = new HashSet<>(Set.of(top));
    List<Organisation> all = new ArrayList<>();
    for (Set<UUID> level = Set.of(top); !level.isEmpty(); ) {
      List<Organisation> found = new ArrayList<>(organisations.under(scope, level));
      found.addAll(organisations.goneInto(scope, level));
      found.removeIf(one -> !seen.add(one.id()));
      level = found.stream().map(Organisation::id).collect(Collectors.toSet());
      found.stream().filter(one -> one.mergedInto() == null).forEach(all::add);
    }
    return all;
  }

  /**
   * Lets pass a parent that does not belong to {@code id} itself, however far up.
   *
   * @throws Problem 422 otherwise
   */
  void mustNotCircle(AreaCode area, UUID id, @Nullable UUID parent) {
    UUID next = parent;
    for (int steps = 0; next != null; steps++) {
      if (next.equals(id) || steps == DEEPEST) {
        throw Problem.invalid("parent", "organisation.parent-circle");
      }
      next = organisations.byId(county(area), next).map(Relations::above).orElse(null);
    }
  }

  private static @Nullable UUID above(Organisation organisation) {
    OrganisationProfile profile = organisation.profile();
    return profile.mergedInto() != null ? profile.mergedInto() : profile.parent();
  }

  private static Scope county(AreaCode area) {
    return Scope.of(area.upTo(COUNTY));
  }
}
