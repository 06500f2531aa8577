package cn.tongxin.gateway;

import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;

/** How long a service may be silent before the caller is told so. */
enum TimeLimit {
  ORDINARY(10),
  /** Imports, exports and documents. */
  LONG(300),
  /** An event stream: a service sends at least a heartbeat. */
  STREAM(90);

  private final int seconds;

  TimeLimit(int seconds) {
    this.seconds = seconds;
  }

  /** The limit as the client wants it. */
  RequestConfig config() {
    return RequestConfig.custom()
        .setResponseTimeout(Timeout.ofSeconds(seconds))
        .setConnectionRequestTimeout(Timeout.ofSeconds(2))
        .setExpectContinueEnabled(false)
        .setRedirectsEnabled(false)
        .build();
  }
}
