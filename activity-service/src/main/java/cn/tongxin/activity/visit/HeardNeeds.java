package cn.tongxin.activity.visit;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The needs heard in visits, for the part of this service that answers them. */
public interface HeardNeeds {

  /** All needs heard in these visits. */
  List<Heard> in(Collection<UUID> visitIds);

  /**
   * A need with where, from whom and by whom it was heard.
   *
   * @param at when it was recorded
   * @param by who recorded it
   */
  record Heard(Need need, UUID visitId, UUID memberRef, AreaCode area, Instant at, String by) {}
}
