package cn.tongxin.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is measured: the product, or the floor. */
interface Pipeline {

  String name();

  /** Where it takes visits. */
  int port();

  /** A visit that nobody watches. */
  Visit next();

  /** A visit to a place where only watched visits happen. */
  Visit nextMarked();

  /** The whole HTTP request that completes this visit. */
  byte[] request(Visit visit);

  /** Where the effects of a marked visit will be seen; to be asked once for each visit. */
  MarkWatch.Trace trace(Visit visit);

  /** Where it will be seen that a marked visit has settled its reminder. */
  MarkWatch.Trace reminderOf(Visit visit);

  /** Its processes, the shared ones among them, by name. */
  Map<String, Long> pids();

  /** The topic of visits. */
  String topic();

  /** The groups that must have read a visit before it is settled. */
  List<String> groups();

  /** How much is stored now. */
  Ledger ledger();

  /** How many of these visits have settled a reminder. */
  long reminded(List<UUID> visits);

  /** Gives back the memory of what was measured, where that is possible. */
  void tidy();

  /**
   * Counts in the database.
   *
   * @param visits stored visits
   * @param evidence pieces of evidence
   * @param scored visits in the sum of all scores
   */
  record Ledger(long visits, long evidence, long scored) {}
}
