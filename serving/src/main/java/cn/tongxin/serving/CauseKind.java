package cn.tongxin.serving;

/** What must be carried out in every service. */
public enum CauseKind {
  /** An officer handed everything over to another. */
  HANDOVER,
  /** A member asked to be erased. */
  ERASURE,
  /** Two entries turned out to be of one person, or not to be after all. */
  MERGE,
  /** A place went into another. */
  PLACE_MERGE
}
