package cn.tongxin.notification.dispatch;

/** How a delivery stands. */
enum DeliveryState {
  /** To be sent when its moment has come. */
  WAITING,
  /** Some instance is about to send it, or has sent it and not noted how that went. */
  SENDING,
  /** The other side has taken it; nothing is ever sent again. */
  SENT,
  /** Nobody knows whether the other side has taken it: a person decides. */
  UNKNOWN,
  /** The other side will never take it. */
  REFUSED,
  /** Its day is over. */
  EXPIRED,
  /** The person had as many messages on that day as the person wants. */
  CAPPED,
  /** The person does not want it by this way any more. */
  WITHDRAWN,
  /** The person agreed to no way of being told outside the inbox. */
  DECLINED
}
