package cn.tongxin.gateway;

import java.util.Locale;
import java.util.Set;

/** Which header fields go through the gateway. */
final class PassedOn {

  /** Of one connection only, or written anew for the next one. */
  private static final Set<String> NEITHER_WAY =
      Set.of(
          "connection",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization");

  /** What a caller could pretend to have come by, and what no service uses. */
  private static final Set<String> NOT_IN =
      Set.of(
          "host",
          "content-length",
          "content-type",
          "expect",
          "cookie",
          "forwarded",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-forwarded-port",
          "x-forwarded-prefix",
          "x-forwarded-proto",
          "x-forwarded-ssl",
          "x-real-ip",
          "traceparent",
          "tracestate");

  private static final Set<String> NOT_OUT = Set.of("server", "date", "set-cookie");

  /** Whether a service gets the caller's field. */
  static boolean in(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    return !NEITHER_WAY.contains(known) && !NOT_IN.contains(known);
  }

  /** Whether the caller gets the service's field. */
  static boolean out(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    return !NEITHER_WAY.contains(known) && !NOT_OUT.contains(known);
  }

  private PassedOn() {}
}
