package cn.tongxin.notification.channel;

import java.time.Duration;

/** What became of one attempt to send a note; {@code why} is a word for operators. */
public sealed interface Outcome {

  /** The other side has taken it. */
  record Sent() implements Outcome {}

  /** It was certainly not taken, and may be tried again after a while. */
  record Later(String why, Duration pause) implements Outcome {}

  /** It was certainly not taken, and never will be. */
  record Refused(String why) implements Outcome {}

  /** Nobody knows whether it was taken: a person decides. */
  record Unknown(String why) implements Outcome {}
}
