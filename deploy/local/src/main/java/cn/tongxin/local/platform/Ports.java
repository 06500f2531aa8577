package cn.tongxin.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the parts listen, all on 127.0.0.1. */
public record Ports(int offset) {
  private static final int KAFKA_CONTROLLER = 9093;

  /** The port on which a part serves. */
  public int of(Part part) {
    return part.port() + offset;
  }

  /** The port of a service's health and metrics. */
  public int management(Part part) {
    return part.managementPort() + offset;
  }

  /** {@code http://127.0.0.1:port} of an HTTP part. */
  public URI uri(Part part) {
    return URI.create("http://127.0.0.1:" + of(part));
  }

  /** The broker's address for clients. */
  public String bootstrap() {
    return "127.0.0.1:" + of(Part.KAFKA);
  }

  /** {@code mongodb://127.0.0.1:port/database}. */
  public String mongodb(String database) {
    return "mongodb://127.0.0.1:" + of(Part.MONGO) + "/" + database;
  }

  int kafkaController() {
    return KAFKA_CONTROLLER + offset;
  }

  /** Throws a {@link UserError} that names the first port in use. */
  void demandFree(Set<Part> parts) {
    for (Part part : parts) {
      allOf(part).forEach(port -> demandFree(port, part));
    }
  }

  /** Every port at which a part listens. */
  List<Integer> allOf(Part part) {
    if (part == Part.KAFKA) {
      return List.of(of(part), kafkaController());
    }
    return part.managementPort() == 0 ? List.of(of(part)) : List.of(of(part), management(part));
  }

  private void demandFree(int port, Part part) {
    Optional<Running> other = Running.at(port);
    if (other.isPresent()) {
      throw new UserError(
          "port %d, which %s needs, is taken by %s of the platform in %s: end that one with ./tongxin down --data %s, or shift all ports with --port-offset %d"
              .formatted(
                  port,
                  part.label(),
                  other.get().part().label(),
                  other.get().data(),
                  other.get().data(),
                  offset + 100));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException inUse) {
      throw new UserError(
          "port %d, which %s needs, is in use: end what uses it, or shift all ports with --port-offset %d"
              .formatted(port, part.label(), offset + 100));
    }
  }
}
