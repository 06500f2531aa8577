package cn.tongxin.activity.request;

import cn.tongxin.activity.workday.WorkCalendar;
import cn.tongxin.activity.workday.YearFollowUp;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Does what happens to requests by itself: warnings, escalation, ends of pauses and offers. Any
 * number of instances may do so at the same time: each request is saved over the version that it
 * was read at, and whoever is second finds the step taken.
 */
@Service
class RequestSweepService implements InitializingBean, YearFollowUp {
  private static final Logger log = LoggerFactory.getLogger(RequestSweepService.class);
  private static final int AT_ONCE = 200;
  private static final int ROUNDS = 1000;
  private static final int COUNTY = 6;
  private static final String NOBODY = "";

  private final MongoServiceRequests requests;
  private final TimeTable times;
  private final Clock clock;

  RequestSweepService(MongoServiceRequests requests, TimeTable times, Clock clock) {
    this.requests = requests;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Before anybody lists anything: a time limit for what the first version stored, and another
   * count where a file of notices says more than before.
   */
  @Override
  public void afterPropertiesSet() {
    for (var some = requests.ofTheFirstVersion(AT_ONCE);
        !some.isEmpty();
        some = requests.ofTheFirstVersion(AT_ONCE)) {
      for (ServiceRequest request : some) {
        boolean _ = save(request);
      }
    }
    recount(Scope.platform());
  }

  @Override
  public void known(AreaCode county) {
    recount(Scope.of(county));
  }

  private void recount(Scope scope) {
    Map<AreaCode, WorkCalendar> calendars = new HashMap<>();
    @Nullable String cursor = null;
    do {
      Page<ServiceRequest> page = requests.provisional(scope, PageQuery.of(AT_ONCE, cursor));
      for (ServiceRequest request : page.items()) {
        request.recount(terms(request, calendars));
        if (request.isChanged()) {
          boolean _ = save(request);
        }
      }
      cursor = page.nextCursor();
    } while (cursor != null);
  }

  /** Looks every minute; reads only what is due. */
  @Scheduled(fixedDelayString = "${tongxin.sweep}", initialDelayString = "${tongxin.sweep}")
  void sweep() {
    Act now = new Act(NOBODY, clock.instant());
    Map<AreaCode, WorkCalendar> calendars = new HashMap<>();
    int taken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<ServiceRequest> some = requests.due(now.day(), AT_ONCE);
      if (some.isEmpty()) {
        break;
      }
      int saved = 0;
      for (ServiceRequest request : some) {
        request.advance(now, terms(request, calendars));
        saved += save(request) ? 1 : 0;
      }
      if (saved == 0) {
        break;
      }
      taken += saved;
    }
    if (taken > 0) {
      log.atInfo().addKeyValue("requests", taken).log("service requests went a step further");
    }
  }

  private Terms terms(ServiceRequest request, Map<AreaCode, WorkCalendar> calendars) {
    AreaCode county = request.snapshot().intake().area().upTo(COUNTY);
    return new Terms(times.limits(), calendars.computeIfAbsent(county, times.calendars()::of));
  }

  private boolean save(ServiceRequest request) {
    try {
      RequestSnapshot _ = requests.save(Scope.platform(), request);
      return true;
    } catch (ConcurrentChange changedMeanwhile) {
      // The next look finds it if anything is still due.
      return false;
    }
  }
}
