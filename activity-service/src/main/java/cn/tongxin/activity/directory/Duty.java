package cn.tongxin.activity.directory;

/** What somebody is to an office or an organisation. */
public enum Duty {
  /** Liaison officer of a township. */
  OFFICER,
  /** The officer's deputy. */
  DEPUTY,
  /** Secretary of a village. */
  SECRETARY,
  /** Contact of a village, or of an organisation. */
  CONTACT,
  /** Service agent of a village. */
  AGENT,
  /** Officer stationed in a village. */
  STATIONED,
  /** Who keeps in touch with an organisation. */
  LIAISON,
  /** Legal adviser of an organisation. */
  LEGAL_ADVISER,
  /** Leader of an organisation, such as a service team. */
  LEADER,
  /** Another post. */
  OTHER
}
