package cn.tongxin.roster.handover;

import cn.tongxin.roster.receipt.Receipt;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as it is answered: the receipt for both sides.
 *
 * @param moved what changed hands in the roster
 * @param services what each service says
 * @param missing the services that have not done their part; empty when it is completed
 */
record HandoverView(
    UUID id,
    AreaCode area,
    String fromOfficer,
    String toOfficer,
    LocalDate effectiveOn,
    State state,
    List<Handover.Moved> moved,
    List<ServiceShare> services,
    Set<String> missing,
    String orderedBy,
    Instant orderedAt,
    @Nullable Instant completedAt) {

  /** How it stands. */
  enum State {
    SCHEDULED,
    INCOMPLETE,
    COMPLETED
  }

  /**
   * What a service has done.
   *
   * @param done how many of its records it changed
   */
  record ServiceShare(String service, int done, @Nullable Instant at) {}

  static HandoverView of(Handover handover, List<Receipt> receipts, Set<String> missing) {
    Handover.Order order = handover.order();
    List<ServiceShare> parts = new ArrayList<>();
    Set<String> open = new TreeSet<>(missing);
    if (handover.isMoved()) {
      int all = handover.moved().stream().mapToInt(Handover.Moved::count).sum();
      parts.add(new ServiceShare("roster", all, null));
    } else {
      open.add("roster");
    }
    receipts.forEach(it -> parts.add(new ServiceShare(it.service(), it.done(), it.at())));
    return new HandoverView(
        handover.id(),
        order.area(),
        order.from(),
        order.to(),
        order.on(),
        state(handover),
        handover.moved(),
        parts,
        open,
        order.orderedBy(),
        order.orderedAt(),
        handover.completedAt());
  }

  private static State state(Handover handover) {
    return switch (handover.state()) {
      case SCHEDULED -> State.SCHEDULED;
      case MOVING, CONFIRMING -> State.INCOMPLETE;
      case COMPLETED -> State.COMPLETED;
    };
  }
}
