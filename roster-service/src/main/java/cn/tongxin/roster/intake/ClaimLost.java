package cn.tongxin.roster.intake;

/** Somebody else has claimed the import meanwhile, and goes on. */
final class ClaimLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClaimLost() {
    super(null, null, false, false);
  }
}
