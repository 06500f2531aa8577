package cn.tongxin.roster.organisation;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How many organisations of each kind there are in each place, kept so that nobody need count them.
 * A place's sum is made of its own organisations and of the sums of the places directly below, and
 * can be made again at any time.
 */
interface OrganisationCounts {

  /** Notes, before something changes in a place, that its sums will have to be made again. */
  void expect(AreaCode area, UUID ticket, Instant at);

  /** Makes the sums of a place and of all above it again, from what is stored now. */
  void recount(AreaCode area);

  /** Counts what lay in a merged place under the other from now on. */
  void follow(AreaCode old, AreaCode now);

  /** The change that the ticket announced has been counted, or did not happen. */
  void settled(AreaCode area, UUID ticket);

  /** Announcements older than this, whose makers seem to be gone. */
  List<Expected> expectedBefore(Instant limit, int most);

  /**
   * The sums of a place in the scope and of the places directly below; empty where there are none.
   */
  List<PlaceCount> of(Scope scope, AreaCode area);

  /** Sums of one place. */
  record PlaceCount(AreaCode area, List<KindCount> counts) {}

  /** A change that was announced. */
  record Expected(AreaCode area, UUID ticket) {}
}
