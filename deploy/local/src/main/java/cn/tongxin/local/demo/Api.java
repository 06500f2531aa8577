package cn.tongxin.local.demo;

import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Ports;
import cn.tongxin.local.platform.Tokens;
import cn.tongxin.local.platform.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The platform as its users reach it: through the gateway, signed in. */
final class Api {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final int TRIES = 30;
  private static final long USUAL_PAUSE_SECONDS = 1;
  private static final double NANOS_PER_MILLI = 1e6;

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final Map<String, String> bearers = new ConcurrentHashMap<>();
  private final Tokens tokens;
  private final URI gateway;

  Api(Path data, Ports ports) {
    this.tokens = new Tokens(data, ports);
    this.gateway = ports.uri(Part.GATEWAY);
  }

  URI gateway() {
    return gateway;
  }

  /** The body of a successful GET; anything else is a {@link UserError}. */
  JsonNode get(String user, String path) throws InterruptedException {
    return send(Request.get(user, path)).body();
  }

  /** Sends {@code body} as JSON; anything but success is a {@link UserError}. */
  Answer put(String user, String path, Object body) throws InterruptedException {
    return send(Request.json(user, "PUT", path, bytes(body)));
  }

  /** Sends {@code body} as JSON; anything but success is a {@link UserError}. */
  Answer post(String user, String path, Object body) throws InterruptedException {
    return send(Request.json(user, "POST", path, bytes(body)));
  }

  /** An object as JSON. */
  byte[] bytes(Object body) {
    return json.writeValueAsBytes(body);
  }

  /** The answer to a request, whatever it is, but asked again while the answer is 429. */
  Answer ask(Request request) throws InterruptedException {
    HttpRequest.Builder building =
        HttpRequest.newBuilder(gateway.resolve(request.path()))
            .timeout(TIMEOUT)
            .header(
                "Authorization", "Bearer " + bearers.computeIfAbsent(request.user(), tokens::of))
            .header("Accept-Language", "en")
            .method(request.method(), request.body());
    if (request.contentType() != null) {
      building.header("Content-Type", request.contentType());
    }
    return askPatiently(request, building.build());
  }

  /** The answer to a request that must succeed; a refusal is a {@link UserError} in its words. */
  Answer send(Request request) throws InterruptedException {
    Answer answer = ask(request);
    if (!answer.ok()) {
      throw new UserError(Refusal.words(request, answer));
    }
    return answer;
  }

  private Answer askPatiently(Request request, HttpRequest built) throws InterruptedException {
    try {
      for (int tries = 1; ; tries++) {
        long start = System.nanoTime();
        HttpResponse<byte[]> response = http.send(built, BodyHandlers.ofByteArray());
        long at = System.nanoTime();
        double millis = (at - start) / NANOS_PER_MILLI;
        Answer answer = new Answer(response.statusCode(), read(response.body()), at, millis);
        if (!answer.isBusy() || tries == TRIES) {
          return answer;
        }
        Thread.sleep(Duration.ofSeconds(pause(response)));
      }
    } catch (IOException e) {
      throw new UserError(
          "%s: the gateway at %s does not answer (%s)"
              .formatted(request.line(), gateway, e.getClass().getSimpleName()));
    }
  }

  private static long pause(HttpResponse<?> response) {
    return response.headers().firstValueAsLong("Retry-After").orElse(USUAL_PAUSE_SECONDS);
  }

  private JsonNode read(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
    } catch (JacksonException notJson) {
      return MissingNode.getInstance();
    }
  }
}
