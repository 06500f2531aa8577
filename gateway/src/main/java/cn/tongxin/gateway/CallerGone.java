package cn.tongxin.gateway;

import java.io.IOException;

/** The caller stopped sending in the middle of a body: no fault of the service. */
final class CallerGone extends IOException {
  private static final long serialVersionUID = 1L;

  CallerGone(IOException cause) {
    super("the caller went away", cause);
  }
}
