package cn.tongxin.roster.composition;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The counts of every county, as they were made last. */
interface Compositions {

  /**
   * What was counted last in the county of a place.
   *
   * @param day on which it was counted
   */
  record Counted(Composition composition, LocalDate day) {}

  /** The last complete count at a place in the scope; empty where the county was never counted. */
  Optional<Counted> of(Scope scope, AreaCode place);

  /** Notes that the county is to be counted from then on, if that is not noted already. */
  void order(AreaCode county, Instant at);

  /** Brings the first count of a county forward to that moment. */
  void hurry(AreaCode county, Instant at);

  /** Those of the counties that are counted, or are to be. */
  Set<AreaCode> ordered(Collection<AreaCode> counties);

  /** A county whose turn it is, claimed for this instance. */
  Optional<Order> claim();

  /**
   * Publishes a whole count at once, in place of the one before, and leaves the county until its
   * next turn.
   */
  void publish(Order order, List<Composition> compositions, LocalDate day, Instant nextTurn);

  /** A county that is to be counted. */
  record Order(AreaCode county, Errand errand) {}
}
