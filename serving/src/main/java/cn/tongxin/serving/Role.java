package cn.tongxin.serving;

/** What somebody is to the platform; the claim {@code roles} carries the names in lower case. */
public enum Role {
  /** The county department: schemes, letters, announcements. */
  COUNTY,
  /** A liaison officer or deputy of a township. */
  OFFICER,
  /** A village's secretary or contact. */
  VILLAGE,
  /** Reads. */
  LEADER,
  /** Reads the access ledger, and nothing else. */
  AUDITOR
}
