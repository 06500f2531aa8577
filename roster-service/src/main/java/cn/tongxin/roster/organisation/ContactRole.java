package cn.tongxin.roster.organisation;

/** What somebody is to an organisation, for the office. */
enum ContactRole {
  /** Keeps the line between the office and the organisation. */
  LIAISON,
  /** Advises a chamber in law. */
  LEGAL_ADVISER,
  /** Leads it. */
  LEADER,
  /** Stands in for the leader. */
  DEPUTY,
  /** Keeps its affairs. */
  SECRETARY,
  /** Can be spoken to. */
  CONTACT
}
