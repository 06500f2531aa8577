package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as it is answered.
 *
 * @param record the path under which the record it came from can be opened
 * @param done absent for a rating: what one requester thinks is told to nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceView(
    String cause,
    Measure measure,
    String tag,
    LocalDate day,
    UUID recordId,
    String record,
    @Nullable Long done,
    long due,
    List<UUID> answeredBy,
    @Nullable Remark remark,
    Instant recordedAt) {

  static EvidenceView of(Evidence e) {
    return new EvidenceView(
        e.cause(),
        e.measure(),
        e.tag(),
        e.day(),
        e.recordId(),
        path(e),
        e.measure() == Measure.RATINGS ? null : e.done(),
        e.due(),
        e.answeredBy(),
        e.remark(),
        e.at());
  }

  /** Where the record can be opened that a piece of evidence came from. */
  static String path(Evidence e) {
    return e.measure() == Measure.FINDINGS
        ? "/api/v1/reviews/" + e.recordId() + "/" + e.tag().substring(e.tag().lastIndexOf('|') + 1)
        : folder(e.measure()) + e.recordId();
  }

  private static String folder(Measure measure) {
    return switch (measure) {
      case VISITS, VISITS_AT -> "/api/v1/visits/";
      case WINDOWS -> "/api/v1/must-visits/";
      case GATHERINGS, SESSIONS, HEADS, PEOPLE, HOURS -> "/api/v1/gatherings/";
      case REQUESTS, CONFIRMATIONS, LASTING, ADOPTIONS, RATINGS, TAKEN_UP ->
          "/api/v1/service-requests/";
      case ENTRIES, FEN -> "/api/v1/projects/";
      case FINDINGS -> "/api/v1/reviews/";
    };
  }
}
