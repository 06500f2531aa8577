package cn.tongxin.activity.agreement;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All agreements. */
interface Agreements {

  /** The agreement, where it lies in the scope. */
  Optional<Agreement> byId(Scope scope, UUID id);

  /**
   * Saves an agreement and publishes what happened to it; answers its state after that.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  Agreement.Snapshot save(Scope scope, Agreement agreement);

  /**
   * A page of agreements, those first that are to be looked at first, and last what has ended.
   *
   * @param dueBy only those to be looked at by this day; all where null
   */
  Page<Agreement.Snapshot> list(
      Scope scope, @Nullable AgreementState state, @Nullable LocalDate dueBy, PageQuery page);
}
