package cn.tongxin.roster;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.ProblemWriter;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whoever loses against other writers again and again is told to try later: 409. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LostRaceController {
  private final ProblemWriter writer;

  LostRaceController(ProblemWriter writer) {
    this.writer = writer;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> lost(ConcurrentChange change, Locale locale) {
    Problem problem = Problem.conflict("busy");
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(writer.detail(problem, locale));
  }
}
