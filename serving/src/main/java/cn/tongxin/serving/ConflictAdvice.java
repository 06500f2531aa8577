package cn.tongxin.serving;

import cn.tongxin.eventing.ConcurrentChange;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A write that lost every race, or whose id is taken where the caller cannot see it, is a conflict.
 */
@RestControllerAdvice
final class ConflictAdvice {
  private final ProblemWriter writer;

  ConflictAdvice(ProblemWriter writer) {
    this.writer = writer;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> lost(ConcurrentChange change, Locale locale) {
    return ResponseEntity.status(409)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(writer.detail(Problem.conflict("changed-meanwhile"), locale));
  }
}
