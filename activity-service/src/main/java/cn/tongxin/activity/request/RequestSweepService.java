package cn.tongxin.activity.request;

import cn.tongxin.activity.MongoPass;
import cn.tongxin.activity.workday.WorkCalendar;
import cn.tongxin.activity.workday.YearFollowUp;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
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
    MongoPass pass = new MongoPass("service requests");
    int taken = 1;
    for (int round = 0; round < ROUNDS && taken > 0; round++) {
      taken =
          (int)
              requests.due(now.day(), pass).stream()
                  .filter(request -> advance(request, now, calendars, pass))
                  .count();
      pass.advanced(taken);
    }
    pass.end();
  }

  private boolean advance(
      ServiceRequest request, Act now, Map<AreaCode, WorkCalendar> calendars, MongoPass pass) {
    AtomicBoolean saved = new AtomicBoolean();
    return pass.tries(
            request.id(),
            () -> {
              request.advance(now, terms(request, calendars));
              saved.set(save(request));
            })
        && saved.get();
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
