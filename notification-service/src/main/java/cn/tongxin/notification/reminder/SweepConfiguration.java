package cn.tongxin.notification.reminder;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the calendar move on: any number of instances may do so at the same time. */
@Configuration
class SweepConfiguration {
  private static final Logger log = LoggerFactory.getLogger(SweepConfiguration.class);
  private static final int AT_ONCE = 200;
  private static final int ROUNDS = 500;

  private final List<Kept> all;
  private final OfficeService offices;
  private final RefreshService refresh;

  SweepConfiguration(List<Kept> all, OfficeService offices, RefreshService refresh) {
    this.all = all;
    this.offices = offices;
    this.refresh = refresh;
  }

  @Scheduled(fixedDelayString = "${tongxin.sweep}", initialDelayString = "${tongxin.sweep}")
  void sweep() {
    int plans = 0;
    for (int round = 0; round < ROUNDS; round++) {
      refresh.ofOffices(offices.turned(AT_ONCE));
      int moved = all.stream().mapToInt(kept -> kept.sweep(AT_ONCE)).sum();
      if (moved == 0) {
        break;
      }
      plans += moved;
    }
    if (plans > 0) {
      log.atInfo().addKeyValue("plans", plans).log("the calendar changed reminders");
    }
  }
}
