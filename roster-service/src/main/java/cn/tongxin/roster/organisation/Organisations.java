package cn.tongxin.roster.organisation;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All organisations. */
public interface Organisations {

  /** The organisation with this id, where it lies in the scope. */
  Optional<Organisation> byId(Scope scope, UUID id);

  /**
   * Those of the ids that somebody may name: the ones in the own scope, and those of the places
   * above it, such as the county's chamber.
   */
  List<Organisation> nameable(Actor actor, Collection<UUID> ids);

  /** A page by name. */
  Page<Organisation> list(Scope scope, OrganisationFilter filter, PageQuery query);

  /** At most {@code limit} of those with exactly this name. */
  List<Organisation> named(Scope scope, String name, int limit);

  /** What belongs to one of these directly. */
  List<Organisation> under(Scope scope, Collection<UUID> ids);

  /** What went into one of these directly. */
  List<Organisation> goneInto(Scope scope, Collection<UUID> ids);

  /** At most {@code limit} of those whose own place this is, or that serve this village. */
  List<Organisation> at(AreaCode place, int limit);

  /** The service teams that serve a village, wherever the teams have their place. */
  List<Organisation> serving(AreaCode village);

  /** The next ones, behind that id, of which this officer is a contact or was. */
  List<Organisation> naming(Scope scope, String officer, @Nullable UUID after, int limit);

  /** The active ones that the office serves and nobody looks after on that day. */
  Page<Organisation> vacant(Scope scope, LocalDate day, PageQuery query);

  /**
   * Saves the organisation with what happened to it in one write.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile, or the id
   *     is taken
   */
  void save(Scope scope, Organisation organisation);
}
