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
import org.jspecify.annotations.Nullable;

/** All pairings. At most one of a subject and of a kind is without a last day. */
public interface Pairings {

  /** The pairing with this id, where the scope covers the subject's place. */
  Optional<Pairing> byId(Scope scope, UUID id);

  /** All pairings in which these members are looked after, past ones too. */
  List<Pairing> ofMembers(Scope scope, Collection<UUID> members);

  /** All pairings of these subjects, of every kind, past ones too. */
  List<Pairing> ofSubjects(Scope scope, Collection<UUID> subjects);

  /** A page of pairings by their first day, of one officer or subject or of all. */
  Page<Pairing> list(
      Scope scope, @Nullable String officer, @Nullable UUID subject, PageQuery query);

  /** Pairings on or after that day whose second place is vacant, by their first day. */
  Page<Pairing> withoutSecond(Scope scope, LocalDate day, PageQuery query);

  /** Some of the pairings that this person holds on that day or later. */
  List<Pairing> heldBy(Scope scope, String person, LocalDate day, int limit);

  /** The next pairings, behind that one, which a hand-over ended or changed, by their id. */
  List<Pairing> handedOver(UUID handover, @Nullable UUID after, int limit);

  /** A page of those that lie in exactly this place. */
  Page<Pairing> at(AreaCode place, PageQuery query);

  /** Pairings that begin or end on one of these days. */
  List<Pairing> turningBetween(LocalDate first, LocalDate last, int limit);

  /**
   * Saves the pairing with what happened to it in one write.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile, or its id
   *     is taken, or another pairing of the same subject is open
   */
  void save(Scope scope, Pairing pairing);

  /** Saves many at once; refuses as {@link #save} does. */
  void saveAll(List<Pairing> pairings);
}
