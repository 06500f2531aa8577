package cn.tongxin.roster.member;

/** Whether the office serves the member now. */
public enum MemberStatus {
  /** Served at home. */
  ACTIVE,
  /** Away for work or study; kept in touch with. */
  AWAY,
  /** No longer served. */
  CLOSED,
  /** Erased at the person's demand: only counted. */
  ERASED;

  /** Whether nothing about the member changes any more. */
  public boolean isFinal() {
    return this == ERASED;
  }
}
