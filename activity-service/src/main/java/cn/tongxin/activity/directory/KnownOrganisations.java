package cn.tongxin.activity.directory;

import cn.tongxin.serving.Scope;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which organisations there are. */
@FunctionalInterface
public interface KnownOrganisations {

  /** Those of these organisations that are or were in the scope. */
  Set<UUID> known(Scope scope, Collection<UUID> ids);
}
