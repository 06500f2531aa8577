package cn.tongxin.activity.request;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The requests that only some may see, for whoever lists requests. */
@FunctionalInterface
public interface HiddenRequests {

  /** Those of them that this person may not see, wherever they are. */
  Set<UUID> hiddenFrom(String person, Collection<UUID> ids);
}
