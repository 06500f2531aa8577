package cn.tongxin.activity.gathering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who agreed to be noted as present, by an opaque id: a member or an officer, exactly one
 * of the two.
 */
record Attendee(Audience audience, @Nullable UUID memberRef, @Nullable String officer) {

  /** Who it is, whatever the audience. */
  String person() {
    return memberRef == null ? "officer:" + officer : "member:" + memberRef;
  }
}
