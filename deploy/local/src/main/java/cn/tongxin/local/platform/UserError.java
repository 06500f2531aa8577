package cn.tongxin.local.platform;

/** Something the person at the terminal can mend; its message is one line that says how. */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what to tell, in one line. */
  public UserError(String message) {
    super(message);
  }
}
