package cn.tongxin.activity.request;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The end of a request, and what the person who asked thinks of it.
 *
 * @param resolution how it was answered, unless it is open
 * @param confirmedOn the day the person confirmed that
 * @param rating what the person thinks of the service, once and for all
 * @param reopenings how often and why it was opened again
 */
record Closing(
    @Nullable Resolution resolution,
    @Nullable LocalDate confirmedOn,
    @Nullable Rating rating,
    List<Reopening> reopenings) {

  Closing {
    reopenings = List.copyOf(reopenings);
  }

  static Closing open() {
    return new Closing(null, null, null, List.of());
  }

  boolean isAnswered() {
    return resolution != null;
  }

  /** The answer. */
  Optional<Resolution> answer() {
    return Optional.ofNullable(resolution);
  }

  Closing answered(Resolution by) {
    return new Closing(by, null, rating, reopenings);
  }

  /**
   * Confirmed by the person who asked.
   *
   * @throws Problem 409 if there is no answer to confirm
   */
  Closing confirmed(LocalDate on) {
    return new Closing(mustBeAnswered(), on, rating, reopenings);
  }

  /**
   * Rated by the person who asked, or as it was if that is the rating.
   *
   * @param requester the person, where known
   * @throws Problem 422 if it is not from 1 to 5
   * @throws Problem 409 if there is no answer yet, another rating, or another rates
   */
  Closing rated(Rating by, @Nullable UUID requester) {
    if (by.rating() < Rating.LEAST || by.rating() > Rating.MOST) {
      throw Problem.invalid("rating", "request.rating");
    }
    Resolution answer = mustBeAnswered();
    if (requester != null && !requester.equals(by.rater())) {
      throw Problem.conflict("request.rated-by-another");
    }
    if (rating != null && !rating.isTheSame(by)) {
      throw Problem.conflict("request.rated-already");
    }
    return rating == null ? new Closing(answer, confirmedOn, by, reopenings) : this;
  }

  /**
   * Open again.
   *
   * @throws Problem 409 if it is not answered
   */
  Closing reopened(String reason, LocalDate on, String by) {
    Reopening again = new Reopening(reason, on, by, mustBeAnswered());
    return new Closing(
        null, null, rating, Stream.concat(reopenings.stream(), Stream.of(again)).toList());
  }

  /** Whether it is open for just that reason. */
  boolean wasReopenedFor(String reason) {
    return resolution == null
        && !reopenings.isEmpty()
        && reopenings.getLast().reason().equals(reason);
  }

  private Resolution mustBeAnswered() {
    return answer().orElseThrow(() -> Problem.conflict("request.not-answered"));
  }

  Closing withoutWords() {
    return new Closing(
        answer().map(Resolution::withoutWords).orElse(null),
        confirmedOn,
        rating,
        reopenings.stream().map(Reopening::withoutWords).toList());
  }
}
