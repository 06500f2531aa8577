package cn.tongxin.serving.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** The refusals that one mechanism gives to every request of a kind. */
enum Refusal {
  UNREADABLE("400", "the body or a parameter is missing, or the body cannot be read"),
  TOKEN("401", "no valid token"),
  FORBIDDEN("403", "the role does not allow it"),
  OUTSIDE("404", "the place is not in the caller's scope"),
  TOO_LARGE("413", "the body is too large"),
  OTHER_MEDIA_TYPE("415", "the body is of another media type"),
  INVALID("422", "a field or parameter is wrong; errors says which"),
  BUSY("429", "too much at once");

  static final Schema<?> DOCUMENT = new Schema<>().$ref("#/components/schemas/Problem");

  private final String status;
  private final String why;

  Refusal(String status, String why) {
    this.status = status;
    this.why = why;
  }

  String status() {
    return status;
  }

  /** The response that all requests refer to. */
  ApiResponse response() {
    ApiResponse response = of(why);
    return this == BUSY ? response.addHeaderObject("Retry-After", retryAfter()) : response;
  }

  /** Refers to {@link #response()}. */
  ApiResponse reference() {
    return new ApiResponse().$ref("#/components/responses/" + name());
  }

  /** A refusal of one request only. */
  static ApiResponse of(String why) {
    return new ApiResponse()
        .description(why)
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(DOCUMENT)));
  }

  private static Header retryAfter() {
    return new Header().description("seconds to wait").schema(Frame.typed("integer"));
  }
}
