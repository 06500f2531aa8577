package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;

/** How a request can end. */
public enum Outcome {
  SOLVED,
  NOT_SOLVED,
  ADOPTED,
  NOT_ADOPTED,
  REFERRED,
  WITHDRAWN;

  /** Whether a request of this kind can end so. */
  boolean fits(NeedKind kind) {
    return switch (this) {
      case ADOPTED, NOT_ADOPTED -> kind == NeedKind.SUGGESTION;
      case SOLVED, NOT_SOLVED -> kind != NeedKind.SUGGESTION;
      case REFERRED -> kind == NeedKind.REFERRAL || kind == NeedKind.APPEAL;
      case WITHDRAWN -> true;
    };
  }
}
