package cn.tongxin.serving;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers with a problem document what the server itself refuses before anything of ours is asked:
 * an address with characters that none may have, a request line that is none.
 */
final class ProblemValve extends ErrorReportValve {
  private final ProblemWriter problems;

  ProblemValve(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable cause) {
    int status = response.getStatus();
    boolean answered = response.getContentWritten() > 0 || !response.setErrorReported();
    if (status < 400 || answered || HttpStatus.resolve(status) == null) {
      return;
    }
    String body = problems.text(Problem.of(status, "status." + status), language(request));
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.getReporter().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("nobody is there to be answered", e);
    }
  }

  /** A request that is none has no language either. */
  private static Locale language(Request request) {
    String asked = request.getCoyoteRequest().getHeader("Accept-Language");
    return asked != null && asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }
}
