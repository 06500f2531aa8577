package cn.tongxin.activity.partner;

/** What is counted of an organisation's year. */
enum YearFigure {
  /**
   * Visits that name it and happened in the year; one to somebody who works for it counts where it
   * does so, because roster tells nobody who works where.
   */
  VISITS("visits", "/api/v1/visits/"),
  /** Gatherings that it held. */
  GATHERINGS_HELD("gatherings", "/api/v1/gatherings/"),
  /** Gatherings of others that were held and to which its people were asked. */
  GATHERINGS_INVITED("gatherings", "/api/v1/gatherings/"),
  /** Requests that came from it; those that everybody in the place may see. */
  REQUESTS_RECEIVED("serviceRequests", "/api/v1/service-requests/"),
  /** Requests of it that were answered in the year, whenever they came. */
  REQUESTS_ANSWERED("serviceRequests", "/api/v1/service-requests/"),
  /** Projects in which it takes part that ran on a day of the year. */
  PROJECTS("projects", "/api/v1/projects/"),
  /** Agreements with it that were signed in the year, or before and are in force. */
  AGREEMENTS("agreements", "/api/v1/agreements/"),
  /** Leads that are about it. */
  LEADS("leads", "/api/v1/leads/");

  private final String collection;
  private final String path;

  YearFigure(String collection, String path) {
    this.collection = collection;
    this.path = path;
  }

  /** The name of the collection in which its records are. */
  String collection() {
    return collection;
  }

  /** Where a record of it can be read. */
  String path(Object id) {
    return path + id;
  }
}
