package cn.tongxin.roster.duplicate;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All proposals, decided ones too. */
interface Duplicates {

  Optional<Duplicate> byId(Scope scope, UUID id);

  Page<Duplicate> list(Scope scope, DuplicateState state, PageQuery query);

  /** Saves those that were never proposed before; leaves the others as they are. */
  void propose(List<Duplicate> fresh);

  /** The next decision that somebody has to go on with. */
  Optional<Duplicate> claim();

  /**
   * Saves it.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile
   */
  void save(Duplicate duplicate);
}
