package cn.tongxin.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A problem document whose words are put together once; only its trace id is written each time. */
final class PreparedRefusal {
  private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final HexFormat HEX = HexFormat.of();
  private static final int ID_FROM = 3;
  private static final int ID_TO = 35;

  private final int status;
  private final String chinese;
  private final String english;

  PreparedRefusal(Problem problem, ProblemWriter writer) {
    this.status = problem.status();
    this.chinese = open(writer.text(problem, Locale.SIMPLIFIED_CHINESE));
    this.english = open(writer.text(problem, Locale.ENGLISH));
  }

  /** The document without its last brace. */
  private static String open(String document) {
    return document.substring(0, document.lastIndexOf('}')) + ",\"traceId\":\"";
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String words = speaksEnglish(request.getHeader("Accept-Language")) ? english : chinese;
    byte[] document = (words + traceId(request.getHeader("traceparent")) + "\"}").getBytes(UTF_8);
    response.setStatus(status);
    response.setHeader("Retry-After", "1");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }

  private static boolean speaksEnglish(@Nullable String languages) {
    return languages != null && languages.regionMatches(true, 0, "en", 0, 2);
  }

  /** The caller's own, where it sent one in good form. */
  private static String traceId(@Nullable String traceparent) {
    if (traceparent != null && TRACE.matcher(traceparent).matches()) {
      return traceparent.substring(ID_FROM, ID_TO);
    }
    var random = ThreadLocalRandom.current();
    return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
  }
}
