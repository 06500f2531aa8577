package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period as it is answered.
 *
 * @param closedAt when the closing that is in force was ordered
 * @param closings every closing of it, the first one first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeriodView(
    AreaCode area,
    int year,
    Period period,
    LocalDate from,
    LocalDate to,
    Closing.Stage state,
    @Nullable Instant closedAt,
    List<ClosingView> closings) {

  static PeriodView of(Closing c) {
    return new PeriodView(
        c.county(),
        c.year(),
        c.period(),
        LocalDate.of(c.year(), 1, 1),
        c.period().lastDay(c.year()),
        c.stage(),
        c.inForce().isPresent() ? c.rounds().getLast().orderedAt() : null,
        c.rounds().stream().map(round -> ClosingView.of(c, round)).toList());
  }

  /**
   * One closing of it.
   *
   * @param digest SHA-256 of the snapshot's bytes, in hexadecimal
   * @param letters how many letters are in the snapshot
   * @param snapshot the path of the snapshot
   * @param reopenedAt when the county opened the period again
   * @param reason why
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClosingView(
      int number,
      Instant orderedAt,
      @Nullable String digest,
      @Nullable Long bytes,
      @Nullable Integer letters,
      @Nullable String snapshot,
      @Nullable Instant reopenedAt,
      @Nullable String reason) {

    static ClosingView of(Closing c, Closing.Round round) {
      Closing.Seal seal = round.seal();
      Closing.Reopening reopening = round.reopening();
      return new ClosingView(
          round.number(),
          round.orderedAt(),
          seal == null ? null : seal.digest(),
          seal == null ? null : seal.bytes(),
          seal == null ? null : seal.letters(),
          seal == null ? null : path(c, round.number()),
          reopening == null ? null : reopening.at(),
          reopening == null ? null : reopening.reason());
    }

    private static String path(Closing c, int number) {
      return "/api/v1/periods/" + c.year() + "/" + c.period() + "/snapshots/" + number;
    }
  }
}
