package cn.tongxin.notification.reminder;

import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The care plans of all members. */
interface Plans {

  /** The stored plans of these members, for the facts about them. */
  List<CarePlan> of(Collection<UUID> memberRefs);

  /** One member's plan, where it lies in the scope. */
  Optional<CarePlan> byMember(Scope scope, UUID memberRef);

  /**
   * Saves the plans, each as the version after the one that it was read as; answers the members
   * whose plan another writer saved first.
   */
  Set<UUID> saveAll(Collection<CarePlan> plans, LocalDate today);

  /** Members whose plan changes by the calendar on this day or before it, at most {@code limit}. */
  List<UUID> turning(LocalDate today, int limit);
}
