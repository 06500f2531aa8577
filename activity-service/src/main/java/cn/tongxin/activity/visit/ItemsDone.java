package cn.tongxin.activity.visit;

import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What visits have done for households, as whoever recorded them says. */
@FunctionalInterface
public interface ItemsDone {

  /** What was done for these members on those days; nothing of visits that were voided. */
  List<Done> between(Scope scope, Collection<UUID> memberRefs, LocalDate from, LocalDate to);

  /** One item done for a member, and the visit that it rests on. */
  record Done(SixItem item, UUID visitId, UUID memberRef, LocalDate on) {}
}
