package cn.tongxin.assessment.scheme;

/** What evidence is about; an indicator reads one measure. */
public enum Measure {
  /** Visits that happened: each counts one, those that name the same window count one together. */
  VISITS(false, false),
  /** Must-visit windows: each is due, and done once a visit answered it in time. */
  WINDOWS(true, false),
  /** Gatherings that were held, by their kind. */
  GATHERINGS(false, true),
  /** Sessions of gatherings that were held. */
  SESSIONS(false, true),
  /** Who came to gatherings; somebody who came three times counts three times. */
  HEADS(false, true),
  /** Who came to gatherings; somebody who came three times to one counts once. */
  PEOPLE(false, true),
  /** Hours of gatherings that were held, kept in hundredths. */
  HOURS(false, true),
  /** Service requests: each is due, and done once it is solved in time and stays so. */
  REQUESTS(true, true),
  /** Requests that were solved: done once the requester confirmed it. */
  CONFIRMATIONS(true, true),
  /** Requests that were solved: done unless one was ever reopened. */
  LASTING(true, true),
  /** Suggestions that were answered: done where one was adopted. */
  ADOPTIONS(true, true),
  /** Ratings by requesters: done is their sum, due their number. */
  RATINGS(true, true),
  /** Entries of projects, by the project's kind and theirs, such as CARE_FUND_RECEIPT. */
  ENTRIES(false, true),
  /** Money of such entries, in fen. */
  FEN(false, true),
  /** What the side above found of an indicator, in hundredths of a percent. */
  FINDINGS(true, true),
  /**
   * Service requests that came in, by the day they came; for figures, and no indicator reads it.
   */
  TAKEN_UP(false, true),
  /** Visits made at organisations, by the organisation; for figures, and no indicator reads it. */
  VISITS_AT(false, true);

  private final boolean outcome;
  private final boolean tagged;

  Measure(boolean outcome, boolean tagged) {
    this.outcome = outcome;
    this.tagged = tagged;
  }

  /** How many decimal places of what was done are kept as whole numbers. */
  public int places() {
    return this == HOURS || this == FINDINGS ? 2 : 0;
  }

  /** Whether it says what came of the work, rather than that there was work. */
  public boolean isOutcome() {
    return outcome;
  }

  /** Whether its evidence names a kind that an indicator may be limited to. */
  public boolean isTagged() {
    return tagged;
  }
}
