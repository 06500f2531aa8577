package cn.tongxin.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a service as its clients do. */
public final class TestHttp {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BOUNDARY = "----tongxin-test";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  public TestHttp(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** An answer. */
  public record Answer(int status, String type, String etag, String body) {
    public JsonNode json() {
      return JSON.readTree(body);
    }
  }

  public Answer get(String token, String path) {
    return send(token, "GET", path, "", new byte[0]);
  }

  public Answer put(String token, String path, String json, String... headers) {
    return send(token, "PUT", path, "application/json", json.getBytes(UTF_8), headers);
  }

  public Answer post(String token, String path, String json, String... headers) {
    return send(token, "POST", path, "application/json", json.getBytes(UTF_8), headers);
  }

  public Answer delete(String token, String path) {
    return send(token, "DELETE", path, "", new byte[0]);
  }

  /** A multipart form with the one part {@code file}. */
  public Answer upload(String token, String path, String name, byte[] file, String... headers) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    form.writeBytes(head.formatted(BOUNDARY, name).getBytes(UTF_8));
    form.writeBytes(file);
    form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    String type = "multipart/form-data; boundary=" + BOUNDARY;
    return send(token, "POST", path, type, form.toByteArray(), headers);
  }

  /** The bytes of an answer that is no text; fails if it is no success. */
  public byte[] download(String token, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
    request.header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() / 100 != 2) {
        throw new AssertionError(new String(answer.body(), UTF_8));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Any request, in English unless the headers say otherwise; without a token where it is empty.
   */
  public Answer send(
      String token, String method, String path, String type, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept-Language", "en")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.headers().firstValue("ETag").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
