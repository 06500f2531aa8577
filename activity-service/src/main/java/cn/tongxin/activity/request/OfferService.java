package cn.tongxin.activity.request;

import cn.tongxin.activity.handover.Handovers;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Whom a request can be offered to. */
@Service
class OfferService {
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
        yield officer;
      }
    };
  }

  private LocalDate today() {
    return ChinaDays.today(clock);
  }
}
