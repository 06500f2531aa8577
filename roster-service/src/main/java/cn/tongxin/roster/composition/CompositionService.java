package cn.tongxin.roster.composition;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.catalogue.Datum;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.Profile;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Counts a county once a night, all its tables together, and answers from that: counts that moved
 * with every registration would tell who came. A county is counted from the first night on which
 * somebody is served there, or from the moment at which somebody asks.
 */
@Service
final class CompositionService {
  private static final LocalTime AT_NIGHT = LocalTime.of(0, 20);
  private static final int COUNTY = 6;

  private final Members members;
  private final VaultService vault;
  private final Territories territories;
  private final List<String> sensitive;
  private final Compositions compositions;
  private final MonthlyCompositions months;
  private final Clock clock;
  private final int least;
  private final int leastSensitive;
  private final ErrandService<Compositions.Order> errands;

  CompositionService(
      Members members,
      VaultService vault,
      Catalogue catalogue,
      Territories territories,
      Compositions compositions,
      MonthlyCompositions months,
      Clock clock,
      @Value("${tongxin.smallest-count}") int least,
      @Value("${tongxin.smallest-sensitive-count}") int leastSensitive) {
    this.members = members;
    this.vault = vault;
    this.territories = territories;
    this.sensitive = catalogue.all().stream().filter(Datum::sensitive).map(Datum::key).toList();
    this.compositions = compositions;
    this.months = months;
    this.clock = clock;
    this.least = least;
    this.leastSensitive = leastSensitive;
    this.errands = new ErrandService<>("composition", compositions::claim, this::count);
  }

  /**
   * What was counted last at a place.
   *
   * @throws Problem 404 where the county is counted for the first time just now
   */
  Compositions.Counted at(Scope scope, AreaCode place) {
    return compositions.of(scope, place).orElseThrow(() -> countFirst(place));
  }

  private Problem countFirst(AreaCode place) {
    compositions.hurry(place.upTo(COUNTY), clock.instant());
    errands.nudge();
    return Problem.notFound("composition.not-yet");
  }

  private void count(Compositions.Order order) {
    LocalDate today = ChinaDays.today(clock);
    Census census = new Census(territories.now());
    members.each(Scope.of(order.county()), member -> add(member, today, census));
    Instant night = nightAfter(today);
    List<Composition> all = Tables.of(census, least, leastSensitive);
    compositions.publish(order, all, today, night);
    months.tellOnce(order.county(), today, all);
  }

  static Instant nightAfter(LocalDate day) {
    return day.plusDays(1).atTime(AT_NIGHT).atZone(ChinaDays.ZONE).toInstant();
  }

  private void add(Member member, LocalDate today, Census census) {
    Profile profile = member.profile();
    if (isServed(profile.status())) {
      AgeBand band = AgeBand.of(profile.person().birthMonth(), today);
      List<String> kept = vault.keptOf(member, sensitive, today);
      census.add(profile.area(), profile.categories(), kept, band);
    }
  }

  private static boolean isServed(MemberStatus status) {
    return status == MemberStatus.ACTIVE || status == MemberStatus.AWAY;
  }

  ErrandService<Compositions.Order> errands() {
    return errands;
  }
}
