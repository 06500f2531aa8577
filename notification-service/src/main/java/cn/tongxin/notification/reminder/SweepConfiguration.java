package cn.tongxin.notification.reminder;

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
    for (int round = 0; round < ROUNDS; round++) {
      int moved = service.sweep(MEMBERS_AT_ONCE);
      if (moved == 0) {
        break;
      }
      members += moved;
    }
    if (members > 0) {
      log.atInfo().addKeyValue("plans", members).log("the calendar changed reminders");
    }
  }
}
