package cn.tongxin.activity.lead;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All leads. */
interface Leads {

  /** The lead, where it lies in the scope. */
  Optional<Lead> byId(Scope scope, UUID id);

  /**
   * Saves a lead and publishes what others are to know; answers its state after that.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  Lead.Snapshot save(Scope scope, Lead lead);

  /** A page of leads, those first about which somebody is to ask first. */
  Page<Lead.Snapshot> list(Scope scope, @Nullable LeadState state, PageQuery page);
}
