package cn.tongxin.activity.visit;

/** What a person asks for. */
public enum NeedKind {
  APPEAL,
  SUGGESTION,
  COMPLAINT,
  MEDIATION,
  REFERRAL,
  AGENCY
}
