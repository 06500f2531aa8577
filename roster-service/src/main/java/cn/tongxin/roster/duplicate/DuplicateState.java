package cn.tongxin.roster.duplicate;

/** What became of a proposal. */
enum DuplicateState {
  /** Nobody has decided. */
  PROPOSED,
  /** Decided to be one person; being carried out. */
  MERGING,
  /** One person, and counted as one. */
  MERGED,
  /** The merge is being undone. */
  UNDOING,
  /** Two persons. */
  DISMISSED
}
