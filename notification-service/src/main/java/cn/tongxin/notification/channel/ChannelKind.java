package cn.tongxin.notification.channel;

/** A way to tell somebody something outside the platform. */
public enum ChannelKind {
  /** Electronic mail. */
  MAIL,
  /** A group robot of WeCom. */
  WECOM,
  /** A group robot of DingTalk. */
  DINGTALK,
  /** A text message, through an operator's HTTP gateway. */
  SMS
}
