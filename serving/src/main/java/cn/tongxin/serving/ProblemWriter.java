package cn.tongxin.serving;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Words a refusal in the caller's language and gives it the form of RFC 9457. */
public final class ProblemWriter {
  private static final String TYPE = "urn:tongxin:problem:";

  private final MessageSource words;
  private final JsonMapper json;
  private final Tracer tracer;

  ProblemWriter(MessageSource words, JsonMapper json, Tracer tracer) {
    this.words = words;
    this.json = json;
    this.tracer = tracer;
  }

  /** The document for a refusal. */
  public ProblemDetail detail(Problem problem, Locale locale) {
    ProblemDetail detail = detail(problem.status(), problem.code(), problem.arguments(), locale);
    if (!problem.errors().isEmpty()) {
      detail.setProperty("errors", errors(problem.errors(), locale));
    }
    return detail;
  }

  private ProblemDetail detail(int status, String code, List<Object> arguments, Locale locale) {
    ProblemDetail detail = ProblemDetail.forStatus(status);
    detail.setType(URI.create(TYPE + code));
    detail.setTitle(word("status." + status, List.of(), locale));
    detail.setDetail(word(code, arguments, locale));
    Span span = tracer.currentSpan();
    if (span != null) {
      detail.setProperty("traceId", span.context().traceId());
    }
    return detail;
  }

  private List<Map<String, String>> errors(List<Problem.FieldError> errors, Locale locale) {
    return errors.stream()
        .map(
            error -> {
              Map<String, String> entry = new LinkedHashMap<>();
              entry.put("field", error.field());
              entry.put("message", word(error.code(), error.arguments(), locale));
              return entry;
            })
        .toList();
  }

  /** The words for a code; a text that is no code is itself. */
  public String word(String code, List<Object> arguments, Locale locale) {
    Object[] filled = arguments.stream().map(String::valueOf).toArray();
    return java.util.Objects.requireNonNullElse(words.getMessage(code, filled, code, locale), code);
  }

  /** The document as JSON. */
  String text(Problem problem, Locale locale) {
    return json.writeValueAsString(detail(problem, locale));
  }

  /** Answers with the document where no controller is reached: in filters and in security. */
  public void write(Problem problem, Locale locale, HttpServletResponse response)
      throws IOException {
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(detail(problem, locale)));
  }
}
