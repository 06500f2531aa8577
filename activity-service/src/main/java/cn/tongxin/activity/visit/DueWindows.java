package cn.tongxin.activity.visit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The must-visit windows, as far as a visit that names one needs to know them. */
@FunctionalInterface
public interface DueWindows {

  /** To whom a visit is owed, by window; without those of which nothing is known yet. */
  Map<UUID, UUID> membersOf(Collection<UUID> mustVisitIds);
}
