package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The plans of one kind as they are stored. */
interface Stored<P> {

  /** The stored plans of these things. */
  List<P> of(Collection<UUID> ids);

  /**
   * Saves the plans, each as the version after the one that it was read as; answers those that
   * another writer saved first.
   */
  Set<UUID> saveAll(Collection<P> plans, LocalDate today);

  /** Plans that the calendar changes on this day or before it, at most {@code limit}. */
  default List<UUID> turning(LocalDate today, int limit) {
    return List.of();
  }
}
