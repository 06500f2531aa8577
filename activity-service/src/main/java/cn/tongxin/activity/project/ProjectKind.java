package cn.tongxin.activity.project;

/** What a project is. */
enum ProjectKind {
  /** A village and enterprises build together. */
  VILLAGE_ENTERPRISE,
  /** Money given and spent to help. */
  CARE_FUND,
  /** Of somebody, or of a firm, that came back. */
  RETURN
}
