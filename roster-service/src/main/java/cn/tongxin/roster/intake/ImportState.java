package cn.tongxin.roster.intake;

/** How far an import is. */
enum ImportState {
  /** It is worked on, or goes on by itself after a crash. */
  RUNNING,
  /** Every row has its outcome. */
  DONE,
  /** It was given up: what its report counts was written, and nothing else. */
  FAILED,
  /** What it changed is being taken back. */
  UNDOING,
  /** What it changed was taken back, as far as nobody had changed it since. */
  UNDONE
}
