package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.score.Told.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a service request counts for. It is due on its last day, and once it is answered, on the day
 * of the answer; a request that was taken back was never due.
 */
final class RequestClaims {
  private final UUID id;
  private final List<Told> told;
  private final @Nullable Told last;
  private final boolean reopened;

  RequestClaims(UUID id, List<Told> told) {
    this.id = id;
    this.told = told;
    this.last =
        newest(one -> one.step() == Step.RESOLVED || one.step() == Step.WITHDRAWN || isOpen(one))
            .orElse(null);
    this.reopened = told.stream().anyMatch(one -> one.step() == Step.REOPENED);
  }

  private static boolean isOpen(Told one) {
    return one.step() == Step.REOPENED || one.step() == Step.RECEIVED;
  }

  List<Claim> all() {
    Optional<LocalDate> day = day();
    if (day.isEmpty()) {
      return List.of();
    }
    List<Claim> all = new ArrayList<>();
    boolean withdrawn = is(Step.WITHDRAWN);
    boolean answered = is(Step.RESOLVED);
    boolean inTime = answered && last != null && Boolean.TRUE.equals(last.inTime());
    boolean adopted = answered && last != null && Boolean.TRUE.equals(last.adopted());
    all.add(claim("", Measure.REQUESTS, day.get(), inTime, !withdrawn));
    all.add(claim(":confirmed", Measure.CONFIRMATIONS, day.get(), isConfirmed(), answered));
    all.add(claim(":lasting", Measure.LASTING, day.get(), answered && !reopened, answered));
    if (kind().equals("SUGGESTION")) {
      all.add(claim(":adopted", Measure.ADOPTIONS, day.get(), adopted, answered));
    }
    rating().ifPresent(all::add);
    takenUp().ifPresent(all::add);
    return all;
  }

  private boolean is(Step step) {
    return last != null && last.step() == step;
  }

  private Optional<LocalDate> day() {
    if (last != null && !isOpen(last) && last.day() != null) {
      return Optional.of(last.day());
    }
    Optional<LocalDate> due =
        newest(one -> one.step() == Step.DUE_SET).map(Told::day).or(() -> ofAny(Told::day));
    return due;
  }

  /** A confirmation is of the last answer; one that came before it was opened again is of none. */
  private boolean isConfirmed() {
    return is(Step.RESOLVED)
        && newest(one -> one.step() == Step.CONFIRMED)
            .filter(one -> last != null && one.seq() > last.seq())
            .isPresent();
  }

  private Optional<Claim> rating() {
    return newest(one -> one.step() == Step.RATED)
        .filter(one -> one.day() != null && one.figures() != null)
        .map(
            one ->
                new Claim(
                    "request:" + id + ":rated",
                    Measure.RATINGS,
                    kind(),
                    Objects.requireNonNull(one.day()),
                    TallyKey.of(one.area(), Objects.requireNonNull(one.day()).getYear()),
                    Objects.requireNonNull(one.figures()).rating(),
                    1,
                    null));
  }

  /** It was taken up on the day it came, whatever became of it. */
  private Optional<Claim> takenUp() {
    return newest(one -> one.step() == Step.RECEIVED)
        .map(Told::day)
        .map(
            day ->
                new Claim(
                    "request:" + id + ":received",
                    Measure.TAKEN_UP,
                    kind(),
                    day,
                    TallyKey.of(told.getLast().area(), day.getYear()),
                    1,
                    0,
                    null));
  }

  private Claim claim(String part, Measure measure, LocalDate day, boolean done, boolean due) {
    Told newest = told.getLast();
    return new Claim(
        "request:" + id + part,
        measure,
        kind(),
        day,
        TallyKey.of(newest.area(), day.getYear()),
        done && due ? 1 : 0,
        due ? 1 : 0,
        remark(day));
  }

  private @Nullable Remark remark(LocalDate day) {
    if (is(Step.WITHDRAWN)) {
      return Remark.WITHDRAWN;
    }
    if (reopened) {
      return Remark.REOPENED;
    }
    return is(Step.RESOLVED) && last != null ? Evidence.lateness(day, last.at()) : null;
  }

  private String kind() {
    return ofAny(Told::kind).orElse("");
  }

  private <T> Optional<T> ofAny(Function<Told, @Nullable T> part) {
    for (Told one : told.reversed()) {
      T found = part.apply(one);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private Optional<Told> newest(java.util.function.Predicate<Told> which) {
    return told.reversed().stream().filter(which).findFirst();
  }
}
