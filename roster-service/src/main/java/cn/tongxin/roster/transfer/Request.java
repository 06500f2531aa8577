package cn.tongxin.roster.transfer;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.serving.AreaCode;
import java.util.UUID;

/**
 * What is offered to another township.
 *
 * @param from where the member is served
 * @param to the village, or place in it, where the member is to be served
 * @param entry who offered it, and when
 */
record Request(UUID memberRef, AreaCode from, AreaCode to, String reason, Entry entry) {

  Request withoutWords() {
    return new Request(memberRef, from, to, "", entry);
  }

  /** Whether somebody asks for the same once more. */
  boolean sameAs(Request other) {
    return memberRef.equals(other.memberRef) && to.equals(other.to) && reason.equals(other.reason);
  }
}
