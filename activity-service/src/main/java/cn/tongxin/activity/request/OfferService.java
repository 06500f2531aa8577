package cn.tongxin.activity.request;

import cn.tongxin.activity.handover.Handovers;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Whom a request can be offered to. */
@Service
class OfferService {
  private static final Pattern ENDS_WITH_A_CODE = Pattern.compile("-(\\d{9}|\\d{12})$");
  private static final int COUNTY = 6;

  private final Routing routing;
  private final Handovers handovers;
  private final Clock clock;

  OfferService(Routing routing, Handovers handovers, Clock clock) {
    this.routing = routing;
    this.handovers = handovers;
    this.clock = clock;
  }

  /**
   * Who is asked: the officer who is named, or the first one of the office that is named.
   *
   * @throws Problem 422 if not just one of the two is named, or the office is none over that place
   * @throws Problem 409 if nobody is in that office, or the officer works here no more
   */
  String asked(RequestVerbs.OfferBody body, AreaCode place) {
    if ((body.to() == null) == (body.unit() == null)) {
      throw Problem.invalid("to", "request.to-or-unit");
    }
    return body.to() == null ? inOffice(body, place) : reachable(body.to(), place);
  }

  private String inOffice(RequestVerbs.OfferBody body, AreaCode place) {
    AreaCode unit = body.unit();
    if (unit == null || !place.isWithin(unit)) {
      throw Problem.invalid("unit", "request.unit-elsewhere");
    }
    return routing
        .inOffice(unit, today())
        .orElseThrow(() -> Problem.conflict("request.unit-empty", unit));
  }

  /**
   * Lets pass who can answer for a request about a place.
   *
   * @throws Problem 409 if the officer has left, or works elsewhere
   */
  String reachable(String officer, AreaCode place) {
    return switch (routing.presenceOf(officer, place, today())) {
      case DEPARTED -> throw Problem.conflict("request.departed", officer);
      case ELSEWHERE -> throw Problem.conflict("request.works-elsewhere", officer);
      case HERE -> officer;
      case UNKNOWN -> {
        if (!handovers.from(List.of(officer)).isEmpty()) {
          throw Problem.conflict("request.departed", officer);
        }
        if (isOfAnotherPlace(officer, place)) {
          throw Problem.conflict("request.works-elsewhere", officer);
        }
        yield officer;
      }
    };
  }

  /**
   * Of whom no post is known, many ids end with the code of their place: whoever's is one of the
   * same county in which this one does not lie could not even open the request.
   */
  private static boolean isOfAnotherPlace(String officer, AreaCode place) {
    Matcher named = ENDS_WITH_A_CODE.matcher(officer);
    String county = place.upTo(COUNTY).value();
    return named.find()
        && named.group(1).startsWith(county)
        && !place.value().startsWith(named.group(1));
  }

  private LocalDate today() {
    return ChinaDays.today(clock);
  }
}
