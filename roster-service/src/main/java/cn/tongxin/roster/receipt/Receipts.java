package cn.tongxin.roster.receipt;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The receipts that have come, whatever order they came in. */
public interface Receipts {

  /** The services that confirm everything, even where they had nothing to change. */
  Set<String> SERVICES = Set.of("activity", "assessment", "notification");

  /** The receipts for this cause, one a service. */
  List<Receipt> of(UUID causeId);

  /** The services that have not confirmed this cause yet. */
  default Set<String> missing(UUID causeId) {
    Set<String> missing = new TreeSet<>(SERVICES);
    of(causeId).forEach(receipt -> missing.remove(receipt.service()));
    return missing;
  }
}
