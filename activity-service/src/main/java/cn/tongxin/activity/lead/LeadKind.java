package cn.tongxin.activity.lead;

/** What might come back. */
enum LeadKind {
  PERSON,
  FIRM
}
