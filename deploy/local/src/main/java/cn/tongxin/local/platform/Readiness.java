package cn.tongxin.local.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Asks a part whether it would answer a request now. */
final class Readiness {
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int OK = 200;

  private final Ports ports;

  Readiness(Ports ports) {
    this.ports = ports;
  }

  boolean isReady(Part part) {
    return switch (part) {
      case MONGO, KAFKA -> accepts(ports.of(part));
      case ISSUER -> answers(ports.uri(part) + "/oauth2/jwks");
      default ->
          answers("http://127.0.0.1:" + ports.management(part) + "/actuator/health/readiness");
    };
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static boolean answers(String uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(uri).toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      return connection.getResponseCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }
}
