package cn.tongxin.assessment.briefing;

/** Posts of offices, those who hold which are told of a briefing. */
enum Post {
  /** Liaison officer of a township or county. */
  OFFICER,
  /** The officer's deputy. */
  DEPUTY,
  /** Secretary of a village. */
  SECRETARY,
  /** Contact of a village. */
  CONTACT
}
