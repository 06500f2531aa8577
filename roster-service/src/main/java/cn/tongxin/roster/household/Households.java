package cn.tongxin.roster.household;

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

/** All households; a member lives in one of them at most. */
interface Households {

  Optional<Household> byId(Scope scope, UUID id);

  /** Where these members live. */
  List<Household> of(Scope scope, Collection<UUID> members);

  /** A page by place; of one cadre where one is named. */
  Page<Household> list(Scope scope, @Nullable String cadre, PageQuery query);

  /** Those where somebody lives whom nobody looks after on that day. */
  Page<Household> vacant(Scope scope, LocalDate day, PageQuery query);

  /** How many have another cadre by this hand-over. */
  int countHandedOver(Scope scope, UUID handover);

  /** A page of those that lie in exactly this place. */
  Page<Household> at(AreaCode place, PageQuery query);

  /**
   * Saves it with what happened to it in one write.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile, or its id
   *     is taken, or one of its members lives in another household
   */
  void save(Scope scope, Household household);
}
