package cn.tongxin.assessment.score;

import cn.tongxin.assessment.WordsService;
import cn.tongxin.assessment.scheme.Period;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of history as it is answered.
 *
 * @param on the day it was recorded
 * @param happenedOn the day it is about
 * @param late the closed periods that it came too late for and changed nothing of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineView(
    LocalDate on,
    LocalDate happenedOn,
    String cause,
    UUID recordId,
    String record,
    @Nullable Remark remark,
    List<Period> late,
    String words) {

  static LineView of(Tallies.Line line, WordsService words, Locale locale) {
    return switch (line) {
      case Tallies.Remarked counted -> of(counted, words, locale);
      case Tallies.Merged merged -> of(merged.merger(), words, locale);
    };
  }

  private static LineView of(MergedPlace merger, WordsService words, Locale locale) {
    LocalDate on = Evidence.dayOf(merger.at());
    return new LineView(
        on,
        on,
        "merger:" + merger.id(),
        merger.id(),
        "/api/v1/places/" + merger.code(),
        null,
        List.of(),
        words.say(locale, "line.merged", on, merger.code(), merger.into()));
  }

  private static LineView of(Tallies.Remarked line, WordsService words, Locale locale) {
    Evidence e = line.evidence();
    Tallies.Reopened reopened = line.reopened();
    LocalDate on = Evidence.dayOf(reopened == null ? e.at() : reopened.at());
    String measure = words.say(locale, "measure." + e.measure());
    return new LineView(
        on,
        e.day(),
        e.cause(),
        e.recordId(),
        EvidenceView.path(e),
        e.remark(),
        line.late(),
        words.say(locale, key(line), on, measure, e.day(), Evidence.dayOf(e.at())));
  }

  private static String key(Tallies.Remarked line) {
    Remark remark = line.evidence().remark();
    if (line.reopened() != null) {
      return "line.reopened";
    }
    return line.late().isEmpty() && remark != null ? "line." + remark : "line.closed";
  }
}
