package cn.tongxin.notification.channel;

import cn.tongxin.notification.channel.Outcome.Later;
import cn.tongxin.notification.channel.Outcome.Refused;
import cn.tongxin.notification.channel.Outcome.Unknown;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.function.Function;

/**
 * Posts to another house and tells apart what was certainly not taken from what nobody knows:
 * before the connection stands nothing was sent, and after it an answer that does not come may mean
 * either.
 */
final class Webhook {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final long LARGEST_ANSWER = 64 * 1024L;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** Posts a body; {@code judge} reads the body of a 200. */
  Outcome post(URI to, String type, String body, Function<String, Outcome> judge) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(to)
              .timeout(ANSWER)
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return judged(
          client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER)),
          judge);
    } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException e) {
      return new Later("no connection", PAUSE);
    } catch (IOException e) {
      return new Unknown("no answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unknown("interrupted");
    }
  }

  private static Outcome judged(HttpResponse<String> answer, Function<String, Outcome> judge) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return judge.apply(answer.body());
    }
    if (status == 429 || status == 503) {
      return new Later("status " + status, PAUSE);
    }
    return status >= 500 ? new Unknown("status " + status) : new Refused("status " + status);
  }
}
