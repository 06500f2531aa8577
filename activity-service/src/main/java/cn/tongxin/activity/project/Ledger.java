package cn.tongxin.activity.project;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;

/**
 * The entries of all projects; each project's are numbered, and none is ever changed or removed.
 */
interface Ledger {

  /** The entry, where it lies in the scope. */
  Optional<Posting> byId(Scope scope, UUID entryId);

  /** The entry that takes this one back. */
  Optional<Posting> correctionOf(Scope scope, UUID entryId);

  /** What a project has by now. */
  Balance balance(Scope scope, UUID projectId);

  /**
   * Adds an entry and publishes it.
   *
   * @throws ConcurrentChange if another one took its number first, or its id is taken, or somebody
   *     else took back the same entry
   */
  void append(Posting posting);

  /** A page of a project's entries, the newest first. */
  Page<Posting> list(Scope scope, UUID projectId, PageQuery page);
}
