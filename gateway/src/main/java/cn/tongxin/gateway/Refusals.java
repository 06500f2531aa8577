package cn.tongxin.gateway;

import cn.tongxin.serving.Problem;
import cn.tongxin.serving.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Answers what the gateway itself must refuse, and says when to come again. */
final class Refusals {
  private final ProblemWriter writer;

  Refusals(ProblemWriter writer) {
    this.writer = writer;
  }

  /** The problem document, in the caller's language. */
  ServerResponse of(Problem problem, long retryAfterSeconds, ServerRequest request) {
    var locale = RequestContextUtils.getLocale(request.servletRequest());
    return ServerResponse.status(problem.status())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfterSeconds)))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(writer.detail(problem, locale));
  }
}
