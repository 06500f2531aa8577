package cn.tongxin.roster.transfer;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All hand-overs of members; both townships see theirs. */
interface Transfers {

  /** The hand-over with this id, where the scope covers either place. */
  Optional<Transfer> byId(Scope scope, UUID id);

  /** The one of this member that is not closed yet. */
  Optional<Transfer> openOf(UUID member);

  /** All of this member that the scope covers, closed ones too. */
  List<Transfer> ofMember(Scope scope, UUID member);

  /** A page, the newest first. */
  Page<Transfer> list(Scope scope, @Nullable TransferState state, PageQuery query);

  /** The next acceptance that somebody has to go on with. */
  Optional<Transfer> claim();

  /**
   * Saves it with what happened to it in one write.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile, or its id
   *     is taken, or another one of the same member is open
   */
  void save(Scope scope, Transfer transfer);
}
