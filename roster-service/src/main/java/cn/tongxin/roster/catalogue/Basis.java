package cn.tongxin.roster.catalogue;

/** On what grounds a datum is kept. */
enum Basis {
  /** The office's public task. */
  TASK,
  /** The person's consent to one purpose. */
  CONSENT
}
