package cn.tongxin.roster.member;

/** Whether the office serves the member now. */
public enum MemberStatus {
  /** Served at home. */
  ACTIVE,
  /** Away for work or study; kept in touch with. */
  AWAY,
  /** No longer served. */
  CLOSED,
  /** Entered twice, and now counted under the other entry. */
  MERGED,
  /** Erased at the person's demand: only counted. */
  ERASED;

  /** Whether a list shows who is in it; what is final stays readable by its id. */
  boolean isListed() {
    return !isFinal();
  }

  /** Whether nothing about the member changes any more. */
  public boolean isFinal() {
    return this == MERGED || this == ERASED;
  }

  /** Whether somebody has to look after the member. */
  public boolean isServed() {
    return this == ACTIVE || this == AWAY;
  }
}
