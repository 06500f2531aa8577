package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Moves the pairings that one officer holds to another, a few at a time. A pairing and its
 * successor are two documents: the first says who follows, so that the second can be made by
 * whoever goes on.
 */
@Service
public final class SuccessionService {
  private static final int AT_ONCE = 50;

  private final Pairings pairings;
  private final Caretaking care;

  SuccessionService(Pairings pairings, Caretaking care) {
    this.pairings = pairings;
    this.care = care;
  }

  /** Whether this person holds a pairing in the scope, on that day or later. */
  public boolean holds(Scope scope, String person, java.time.LocalDate day) {
    return !pairings.heldBy(scope, person, day, 1).isEmpty();
  }

  /** Hands over some pairings; answers whether there may be more. */
  public boolean move(Succession by) {
    List<Pairing> held = pairings.heldBy(Scope.of(by.area()), by.gone(), by.on(), AT_ONCE);
    held.forEach(pairing -> move(pairing, by));
    return !held.isEmpty();
  }

  private void move(Pairing pairing, Succession by) {
    Optional<Pairing> successor = pairing.handOver(by);
    if (saved(pairing)) {
      boolean _ = successor.map(this::saved).orElse(true);
    }
  }

  /**
   * Sees to it that some of the pairings that were handed over have their successors, and their
   * subjects the copy of them, whatever a crash left undone.
   */
  public Checked check(Succession by, @Nullable UUID after) {
    List<Pairing> handedOver = pairings.handedOver(by.id(), after, AT_ONCE);
    for (Pairing pairing : handedOver) {
      pairing
          .successor()
          .filter(next -> pairings.byId(Scope.platform(), next.id()).isEmpty())
          .ifPresent(this::saved);
      care.settle(pairing.subject().kind(), List.of(pairing.subject().id()));
    }
    return new Checked(handedOver.size(), handedOver.isEmpty() ? null : handedOver.getLast().id());
  }

  /** False where somebody else was faster: what holds then is found by the next look. */
  private boolean saved(Pairing pairing) {
    try {
      pairings.save(Scope.platform(), pairing);
      return true;
    } catch (ConcurrentChange faster) {
      return false;
    }
  }

  /**
   * What was looked after.
   *
   * @param count how many pairings; 0 when all are done
   * @param last behind which to go on
   */
  public record Checked(int count, @Nullable UUID last) {}
}
