package cn.tongxin.activity.gathering;

import cn.tongxin.activity.MongoPass;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Series, and what they make as the days go by: any number of instances may do so at once. */
@Service
class SeriesService {
  private static final int TRIES = 5;

  private final MongoSeries series;
  private final Occurrences occurrences;
  private final Workdays workdays;
  private final Clock clock;

  SeriesService(MongoSeries series, Occurrences occurrences, Workdays workdays, Clock clock) {
    this.series = series;
    this.occurrences = occurrences;
    this.workdays = workdays;
    this.clock = clock;
  }

  /** Enters a series, or changes it, and makes what it is to make by now. */
  Series put(Actor actor, UUID id, @Nullable String ifMatch, SeriesTerms written) {
    LocalDate today = ChinaDays.today(clock);
    SeriesTerms terms = written.in(actor.scope().place(written.plan().area()));
    terms.check(today);
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            series
                .byId(actor.scope(), id)
                .map(known -> changed(known, terms, ifMatch, today))
                .orElseGet(() -> advance(series.save(Series.begun(id, terms, today)), today)));
  }

  private Series changed(
      Series known, SeriesTerms terms, @Nullable String ifMatch, LocalDate today) {
    Series next = known.with(terms, ifMatch != null, today);
    if (next.equals(known)) {
      return known;
    }
    EntityTag.mustMatch(ifMatch, known.version());
    return advance(series.save(next), today);
  }

  Series byId(Actor actor, UUID id) {
    return series.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("series.unknown"));
  }

  /** A day later there is a day more to make. */
  @Scheduled(fixedDelayString = "${tongxin.sweep}", initialDelayString = "${tongxin.sweep}")
  void sweep() {
    LocalDate today = ChinaDays.today(clock);
    MongoPass pass = new MongoPass("series of gatherings");
    for (List<Series> some = behind(today, pass); !some.isEmpty(); some = behind(today, pass)) {
      pass.advanced(
          (int)
              some.stream()
                  .filter(one -> pass.tries(one.id(), () -> advanceUnlessAnotherDoes(one, today)))
                  .count());
    }
    pass.end();
  }

  private List<Series> behind(LocalDate today, MongoPass pass) {
    return series.behind(Series.horizon(today), pass);
  }

  private void advanceUnlessAnotherDoes(Series one, LocalDate today) {
    try {
      Series _ = advance(one, today);
    } catch (ConcurrentChange another) {
      // It was advanced by another instance, or changed: then it is behind again.
    }
  }

  private Series advance(Series one, LocalDate today) {
    return series.save(one.advanced(today, workdays, occurrences));
  }
}
