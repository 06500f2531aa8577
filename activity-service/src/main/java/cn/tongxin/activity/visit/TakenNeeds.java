package cn.tongxin.activity.visit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The service requests that there are, as far as a visit that names needs has to know them. */
@FunctionalInterface
public interface TakenNeeds {

  /** In which visit each was heard, or nothing where it was taken up otherwise; by its id. */
  Map<UUID, Optional<UUID>> visitsOf(Collection<UUID> requestIds);
}
