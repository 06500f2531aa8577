package cn.tongxin.roster.receipt;

import cn.tongxin.serving.CauseKind;
import java.util.UUID;

/**
 * Is told that a receipt has come and can be read in {@link Receipts}; may be told repeatedly, in
 * any instance, and of causes of every kind. A failure is tried again until it passes, and holds up
 * all other receipts.
 */
@FunctionalInterface
public interface ReceiptFollowUp {

  /** A service has confirmed this cause. */
  void confirmed(CauseKind kind, UUID causeId);
}
