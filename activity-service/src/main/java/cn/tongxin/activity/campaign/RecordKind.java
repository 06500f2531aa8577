package cn.tongxin.activity.campaign;

/** What can belong to a campaign. */
enum RecordKind {
  VISIT("visits"),
  GATHERING("gatherings"),
  SERVICE_REQUEST("service-requests");

  private final String resource;

  RecordKind(String resource) {
    this.resource = resource;
  }

  /** Where its records are read over HTTP. */
  String path() {
    return "/api/v1/" + resource + "/";
  }
}
