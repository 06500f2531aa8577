package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.ConcurrentChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the calendar move on: any number of instances may do so at the same time. */
@Configuration
class SweepConfiguration {
  private static final Logger log = LoggerFactory.getLogger(SweepConfiguration.class);
  private static final int MEMBERS_AT_ONCE = 200;
  private static final int ROUNDS = 500;

  private final ReminderService service;

  SweepConfiguration(ReminderService service) {
    this.service = service;
  }

  @Scheduled(fixedDelayString = "${tongxin.sweep}", initialDelayString = "${tongxin.sweep}")
  void sweep() {
    int members = 0;
    try {
      for (int rounds = ROUNDS; rounds > 0; rounds--) {
        int done = service.sweep(MEMBERS_AT_ONCE);
        members += done;
        if (done == 0) {
          break;
        }
      }
    } catch (ConcurrentChange overtaken) {
      log.debug("another instance sweeps too; the rest is for the next time");
    }
    if (members > 0) {
      log.atInfo().addKeyValue("plans", members).log("the calendar changed reminders");
    }
  }
}
