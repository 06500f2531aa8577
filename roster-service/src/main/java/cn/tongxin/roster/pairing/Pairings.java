package cn.tongxin.roster.pairing;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All pairings. At most one of a member is without a last day. */
public interface Pairings {

  /** The pairing with this id, where the scope covers the member's place. */
  Optional<Pairing> byId(Scope scope, UUID id);

  /** All pairings of these members, past ones too. */
  List<Pairing> ofMembers(Scope scope, Collection<UUID> members);

  /** A page of those that lie in exactly this place. */
  Page<Pairing> at(AreaCode place, PageQuery query);

  /** Pairings that begin or end on one of these days. */
  List<Pairing> turningBetween(LocalDate first, LocalDate last, int limit);

  /**
   * Saves the pairing with what happened to it in one write.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile, or its id
   *     is taken, or another pairing of the same member is open
   */
  void save(Scope scope, Pairing pairing);

  /** Saves many at once; refuses as {@link #save} does. */
  void saveAll(List<Pairing> pairings);
}
