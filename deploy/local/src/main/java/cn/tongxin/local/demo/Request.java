package cn.tongxin.local.demo;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/**
 * A request to the public API, all of which may be sent again without harm.
 *
 * @param user who signs in
 * @param path from {@code /api/v1} on, with its query
 * @param contentType absent where there is no body
 */
record Request(
    String user, String method, String path, @Nullable String contentType, BodyPublisher body) {
  private static final String BOUNDARY = "tongxin-demo-boundary";
  private static final String API = "/api/v1";

  static Request get(String user, String path) {
    return new Request(user, "GET", API + path, null, BodyPublishers.noBody());
  }

  /** GET of a path as the API itself has given it. */
  static Request open(String user, String path) {
    return new Request(user, "GET", path, null, BodyPublishers.noBody());
  }

  static Request post(String user, String path) {
    return new Request(user, "POST", API + path, null, BodyPublishers.noBody());
  }

  static Request json(String user, String method, String path, byte[] body) {
    return new Request(
        user, method, API + path, "application/json", BodyPublishers.ofByteArray(body));
  }

  static Request csv(String user, String path, String csv) {
    return new Request(
        user, "POST", API + path, "text/csv; charset=UTF-8", BodyPublishers.ofString(csv));
  }

  /** One file in a form, as a browser sends it. */
  static Request file(String user, String path, String name, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, name);
    BodyPublisher form =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(content),
            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    return new Request(user, "POST", API + path, "multipart/form-data; boundary=" + BOUNDARY, form);
  }

  /** As it is shown to people. */
  String line() {
    return method + " " + path;
  }
}
