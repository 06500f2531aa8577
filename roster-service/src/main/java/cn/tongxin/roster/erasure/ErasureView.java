package cn.tongxin.roster.erasure;

import cn.tongxin.roster.receipt.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure as it is answered: the certificate, once it is complete.
 *
 * @param id of the erasure
 * @param keyDestroyedAt when the person's key was gone here, and with it all that it had locked
 * @param services what each of the other services has confirmed
 * @param missing the services that have not confirmed yet
 */
record ErasureView(
    UUID id,
    UUID memberRef,
    State state,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant keyDestroyedAt,
    List<Part> services,
    Set<String> missing,
    @Nullable Instant completedAt) {

  /** How it stands. */
  enum State {
    INCOMPLETE,
    COMPLETED
  }

  /**
   * What a service has confirmed.
   *
   * @param done how many of its records it changed
   */
  record Part(String service, int done, Instant at) {}

  static ErasureView of(ErasureDocument erasure, List<Receipt> receipts, Set<String> missing) {
    return new ErasureView(
        erasure.id(),
        erasure.memberRef(),
        erasure.completedAt() == null ? State.INCOMPLETE : State.COMPLETED,
        erasure.requestedBy(),
        erasure.requestedAt(),
        erasure.keyDestroyedAt(),
        receipts.stream().map(it -> new Part(it.service(), it.done(), it.at())).toList(),
        missing,
        erasure.completedAt());
  }
}
