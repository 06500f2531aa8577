package cn.tongxin.activity.visit;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The members who can be visited, as far as this service needs to know them: where each is served.
 */
public interface Subjects {

  /** The place where the member is served, if that lies in the scope. */
  Optional<AreaCode> areaOf(Scope scope, UUID memberRef);

  /** The member's entry, and those that count under it because they were merged into it. */
  List<UUID> countingFor(UUID memberRef);
}
