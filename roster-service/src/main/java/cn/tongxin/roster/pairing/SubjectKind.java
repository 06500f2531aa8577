package cn.tongxin.roster.pairing;

/** What can be looked after. */
public enum SubjectKind {
  MEMBER,
  HOUSEHOLD,
  ORGANISATION
}
