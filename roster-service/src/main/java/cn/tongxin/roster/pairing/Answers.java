package cn.tongxin.roster.pairing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which windows were answered by a visit that counts. */
@FunctionalInterface
public interface Answers {

  /** Those of these windows that a visit names. */
  Set<UUID> answered(Collection<UUID> windows);
}
