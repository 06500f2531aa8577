package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All windows, the withdrawn ones too. */
interface MustVisits {

  /** The window, also when it was withdrawn, where it lies in the scope. */
  Optional<MustVisit> byId(Scope scope, UUID id);

  /** Those of these windows that lie in the scope, the withdrawn ones too. */
  List<MustVisit> byIds(Scope scope, Collection<UUID> ids);

  /** The windows of one member. */
  List<MustVisit> ofMember(UUID member);

  /** The windows of all of these members. */
  List<MustVisit> ofMembers(Collection<UUID> members);

  /** A page of the windows that are owed on some day from {@code first} to {@code last}. */
  Page<MustVisit> owed(
      Scope scope, @Nullable LocalDate first, @Nullable LocalDate last, PageQuery query);

  /**
   * Saves what changed of them, each in one write with its events.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed one meanwhile
   */
  void saveAll(List<MustVisit> changed);
}
