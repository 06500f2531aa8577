package cn.tongxin.local.platform;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A part of the platform that runs as a process of its own. */
public enum Part {
  MONGO("mongo", 27017, 0, 768),
  KAFKA("kafka", 9092, 0, 256),
  ISSUER("issuer", 9000, 0, 64),
  ROSTER("roster-service", 8081, 9081, 192),
  ACTIVITY("activity-service", 8082, 9082, 160),
  ASSESSMENT("assessment-service", 8083, 9083, 160),
  NOTIFICATION("notification-service", 8084, 9084, 160),
  GATEWAY("gateway", 8080, 9080, 128);

  private final String label;
  private final int port;
  private final int managementPort;
  private final int heapMebibytes;

  Part(String label, int port, int managementPort, int heapMebibytes) {
    this.label = label;
    this.port = port;
    this.managementPort = managementPort;
    this.heapMebibytes = heapMebibytes;
  }

  /** The name on the command line, of the log and of the module. */
  public String label() {
    return label;
  }

  /** The part of that name; anything else is a {@link UserError}. */
  public static Part named(String label) {
    return Arrays.stream(values())
        .filter(part -> part.label.equals(label) || part.label.equals(label + "-service"))
        .findFirst()
        .orElseThrow(() -> new UserError("there is no part " + label + "; there are " + labels()));
  }

  /** Database, broker and issuer, without which no service starts. */
  public static Set<Part> infrastructure() {
    return EnumSet.of(MONGO, KAFKA, ISSUER);
  }

  /** The four services and the gateway. */
  public static Set<Part> services() {
    return EnumSet.complementOf(EnumSet.of(MONGO, KAFKA, ISSUER));
  }

  int port() {
    return port;
  }

  int managementPort() {
    return managementPort;
  }

  int heapMebibytes() {
    return heapMebibytes;
  }

  /** Whether it is a Spring Boot jar of ours, rather than a main class of this module. */
  boolean isApplication() {
    return this != MONGO && this != KAFKA;
  }

  /** The database's name, for the services that have one. */
  String database() {
    return label.replace("-service", "");
  }

  private static List<String> labels() {
    return Arrays.stream(values()).map(Part::label).toList();
  }
}
