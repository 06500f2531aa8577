package cn.tongxin.roster.mustvisit;

import cn.tongxin.roster.festival.Celebration;
import cn.tongxin.roster.festival.FestivalService;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.pairing.Answers;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * How far the visits of a festival have come. Only here is it known which windows are a festival's:
 * they are counted in the background, from the members' ids, and at most every quarter of an hour.
 */
@Service
final class CoverageService {
  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final int COUNTY = 6;
  private static final int AT_ONCE = 200;

  private final FestivalService festivals;
  private final Members members;
  private final MustVisits windows;
  private final Answers answers;
  private final Planner planner;
  private final Coverages coverages;
  private final Territories territories;
  private final Clock clock;
  private final int least;
  private final ErrandService<Coverages.Order> errands;

  CoverageService(
      FestivalService festivals,
      Members members,
      MustVisits windows,
      Answers answers,
      Planner planner,
      Coverages coverages,
      Territories territories,
      Clock clock,
      @Value("${tongxin.smallest-count}") int least) {
    this.festivals = festivals;
    this.members = members;
    this.windows = windows;
    this.answers = answers;
    this.planner = planner;
    this.coverages = coverages;
    this.territories = territories;
    this.clock = clock;
    this.least = least;
    this.errands = new ErrandService<>("festival-coverage", coverages::claim, this::count);
  }

  /**
   * The count of one time of a festival.
   *
   * @param counted null where it is counted for the first time just now
   */
  record Covered(
      Celebration celebration, Coverages.@Nullable Counted counted, int least, AreaCode area) {}

  /**
   * A festival of a year in a place.
   *
   * @throws Problem 404 if there is no such festival there in that year, or if it tells of belief
   *     and the place is not the whole that it is answered for
   */
  List<Covered> of(Actor actor, String key, int year, @Nullable AreaCode within) {
    AreaCode area = actor.scope().place(within == null ? actor.area() : within);
    List<Celebration> all = festivals.celebrations(area, key, year);
    if (all.isEmpty()) {
      throw Problem.notFound("festival.none");
    }
    List<Covered> covered = new ArrayList<>();
    for (Celebration one : all) {
      if (one.guarded() && !one.office().equals(area)) {
        throw Problem.notFound("festival.only-whole", one.office());
      }
      covered.add(new Covered(one, counted(area, one), least, area));
    }
    return covered;
  }

  private Coverages.@Nullable Counted counted(AreaCode area, Celebration one) {
    var subject = new Coverages.Subject(area.upTo(COUNTY), one.feast().key(), one.feast().turn());
    Coverages.Counted last = coverages.of(subject).orElse(null);
    if (last == null || last.at().isBefore(clock.instant().minus(FRESH))) {
      coverages.order(subject);
      errands.nudge();
    }
    return last;
  }

  private void count(Coverages.Order order) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Coverage coverage = new Coverage();
    Scope county = territories.now().scope(order.subject().county());
    List<UUID> some = members.greeted(county, null, AT_ONCE);
    while (!some.isEmpty()) {
      count(county, order.subject(), some, coverage);
      some = members.greeted(county, some.getLast(), AT_ONCE);
    }
    coverages.publish(order, new Coverages.Counted(now, coverage.counts()));
  }

  private void count(Scope county, Coverages.Subject subject, List<UUID> some, Coverage coverage) {
    List<UUID> ids =
        some.stream().map(it -> planner.idOf(it, subject.key(), subject.turn())).toList();
    Set<UUID> answered = answers.answered(ids);
    for (MustVisit window : windows.byIds(county, ids)) {
      if (!window.withdrawn()) {
        coverage.add(territories.now().line(window.owed().area()), answered.contains(window.id()));
      }
    }
  }

  ErrandService<Coverages.Order> errands() {
    return errands;
  }
}
