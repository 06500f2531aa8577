package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The counts of festivals, as they were made last. */
interface Coverages {

  /**
   * Which festival, which time of it, in which county.
   *
   * @param turn see {@link cn.tongxin.roster.festival.Feast}
   */
  record Subject(AreaCode county, String key, String turn) {
    String id() {
      return county + " " + key + " " + turn;
    }
  }

  /**
   * A count.
   *
   * @param at when it was made
   */
  record Counted(Instant at, List<Coverage.Count> counts) {}

  /** The last count, if there was one. */
  Optional<Counted> of(Subject subject);

  /** Notes that it is to be counted, unless that is under way. */
  void order(Subject subject);

  /** What is to be counted, claimed for this instance. */
  Optional<Order> claim();

  /** Takes this count in place of the one before; not where somebody else has claimed it. */
  void publish(Order order, Counted counted);

  /** Something that is to be counted. */
  record Order(Subject subject, Errand errand) {}
}
