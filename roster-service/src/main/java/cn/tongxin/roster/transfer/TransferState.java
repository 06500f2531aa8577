package cn.tongxin.roster.transfer;

/** How far a hand-over has come. */
enum TransferState {
  /** The other township has not answered. */
  REQUESTED,
  /** It took the member over; the move is being carried out. */
  ACCEPTED,
  /** The member is served there, and nobody of the old township looks after the member any more. */
  COMPLETED,
  /** It did not take the member over. */
  REFUSED,
  /** The township that offered it took it back. */
  WITHDRAWN;

  boolean isOpen() {
    return this == REQUESTED || this == ACCEPTED;
  }
}
