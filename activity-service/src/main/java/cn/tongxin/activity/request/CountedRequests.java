package cn.tongxin.activity.request;

import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Service requests as others in this service count them: when and how, never what was said. */
public interface CountedRequests {

  /** The state of these requests now. */
  List<CountedRequest> byIds(Collection<UUID> ids);

  /** Those of these members that were solved on those days, without what only some may see. */
  List<CountedRequest> solved(
      Scope scope, Collection<UUID> memberRefs, LocalDate from, LocalDate to);
}
