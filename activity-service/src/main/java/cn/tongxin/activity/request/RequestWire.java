package cn.tongxin.activity.request;

import cn.tongxin.eventing.EventDraft;

/** The published form of what happens to requests: see {@code contracts/events/activity}. */
final class RequestWire {
  private static final String TYPE = "cn.tongxin.activity.service-request-";

  static EventDraft draft(RequestEvent event) {
    return new EventDraft(TYPE + name(event) + ".v1", event);
  }

  private static String name(RequestEvent event) {
    return switch (event) {
      case RequestEvent.Received _ -> "received";
      case RequestEvent.DueSet _ -> "due-set";
      case RequestEvent.Offered _ -> "offered";
      case RequestEvent.Accepted _ -> "accepted";
      case RequestEvent.Refused _ -> "refused";
      case RequestEvent.HandedOver _ -> "handed-over";
      case RequestEvent.Paused _ -> "paused";
      case RequestEvent.Resumed _ -> "resumed";
      case RequestEvent.Warned _ -> "warned";
      case RequestEvent.Overdue _ -> "overdue";
      case RequestEvent.Escalated _ -> "escalated";
      case RequestEvent.Referred _ -> "referred";
      case RequestEvent.Resolved _ -> "resolved";
      case RequestEvent.Confirmed _ -> "confirmed";
      case RequestEvent.Rated _ -> "rated";
      case RequestEvent.Reopened _ -> "reopened";
    };
  }

  private RequestWire() {}
}
