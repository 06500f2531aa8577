package cn.tongxin.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is sent to complete one visit; its id is in the path. */
record CompletionBody(UUID memberRef, String purpose, LocalDate visitedOn, List<String> officers) {
  static CompletionBody of(VisitRecord visit) {
    return new CompletionBody(
        visit.memberRef(), visit.purpose(), visit.visitedOn(), visit.officers());
  }
}
