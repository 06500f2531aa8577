package cn.tongxin.activity.campaign;

/** What a campaign's summary counts. */
enum FigureName {
  VISITS_MADE,
  GATHERINGS_HELD,
  /** People at each session added up: who came thrice counts three times. */
  HEADS,
  REQUESTS_RECEIVED,
  REQUESTS_ANSWERED
}
