package cn.tongxin.roster.organisation;

/** What an organisation is. */
enum OrganisationKind {
  /** A business. */
  ENTERPRISE,
  /** A chamber of commerce. */
  CHAMBER,
  /** A trade or other association. */
  ASSOCIATION,
  /** A cooperative of farmers. */
  COOPERATIVE,
  /** People who serve certain villages under one leader. */
  SERVICE_TEAM,
  /** A hall where requests are taken. */
  SERVICE_HALL,
  /** A desk where requests are taken. */
  SERVICE_POINT,
  /** A place where people are trained. */
  TRAINING_BASE,
  /** A branch of another organisation. */
  BRANCH,
  /** A group within another organisation. */
  GROUP;

  /** Whether the office serves it, and somebody has to look after it; others are its own means. */
  boolean isServed() {
    return switch (this) {
      case ENTERPRISE, CHAMBER, ASSOCIATION, COOPERATIVE -> true;
      default -> false;
    };
  }
}
