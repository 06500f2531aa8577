package cn.tongxin.activity.project;

/** Whether money came in or went out. */
enum EntryKind {
  RECEIPT,
  PAYMENT
}
