package cn.tongxin.activity.visit;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The members who were erased: their visits are counted, and nothing is said about them. */
public interface ErasedMembers {

  /** Whether the member was erased. */
  boolean contains(UUID memberRef);

  /** Those of these members who were erased. */
  Set<UUID> among(Collection<UUID> memberRefs);

  /** Takes out what was written about the member since; answers how many records had words. */
  int forget(UUID memberRef);
}
