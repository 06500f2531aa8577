package cn.tongxin.roster.ledger;

/**
 * Where the ends of the chains are noted outside the database, so that it is found out when a chain
 * was cut off.
 */
@FunctionalInterface
interface Anchors {

  /**
   * Notes that the chain has reached this number with this hash.
   *
   * @throws RuntimeException if that cannot be noted for good
   */
  void note(String chain, long number, String hash);
}
