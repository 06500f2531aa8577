package cn.tongxin.notification.reminder;

/** Why somebody owes something. */
enum ReminderKind {
  /** The member's cadence, or the contact day of an away member. */
  ROUTINE,
  /** A window that roster announced. */
  MUST_VISIT,
  /** Nobody, or no second person, looks after the member. */
  VACANCY,
  /** Nobody, or no second person, looks after the household or organisation. */
  UNPAIRED,
  /** A consent of the member has to be renewed; which one is for roster to say. */
  CONSENT,
  /** A post that every office has is held by nobody. */
  POST,
  /** Gatherings that an office or an organisation is to hold in a period. */
  GATHERING,
  /** The day by which a service request is to be answered. */
  ANSWER,
  /** Not owed: both sides of a hand-over are told that it is completed. */
  HANDOVER;

  /** Whether an office owes it where no person does by name. */
  boolean ofOffice() {
    return this == VACANCY || this == UNPAIRED || this == CONSENT || ofOwnOffice();
  }

  /** Whether a village's own office may owe it; otherwise it is the township's. */
  boolean ofOwnOffice() {
    return this == POST || this == GATHERING;
  }
}
