package cn.tongxin.notification.handover;

import cn.tongxin.notification.dispatch.NewsService;
import cn.tongxin.notification.reminder.Reassignment;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.Receipts;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Sees a hand-over through here: most reminders change hands by the pairings and windows that
 * roster publishes before it announces one, the others by a word here; it is confirmed when nothing
 * owed names the one who is gone. Any number of instances may look at the same time.
 */
@Service
class HandoverService {
  private final MongoHandovers handovers;
  private final MongoNotices notices;
  private final Reassignment reminders;
  private final Receipts receipts;
  private final NewsService news;

  HandoverService(
      MongoHandovers handovers,
      MongoNotices notices,
      Reassignment reminders,
      Receipts receipts,
      NewsService news) {
    this.handovers = handovers;
    this.notices = notices;
    this.reminders = reminders;
    this.receipts = receipts;
    this.news = news;
  }

  /** It is to be carried out here. */
  void announced(HandoverListener.Handover announced, Instant at) {
    handovers.note(HandoverDocument.of(announced, at));
    goOn();
  }

  /** Both sides are told that it is done. */
  void completed(HandoverListener.Handover completed, Instant at) {
    notices.put(NoticeDocument.of(completed, at));
    news.tell(
        "handover:" + completed.handoverId(),
        List.of(completed.fromOfficer(), completed.toOfficer()),
        at,
        "handover");
  }

  @Scheduled(
      fixedDelayString = "${tongxin.handover-sweep}",
      initialDelayString = "${tongxin.handover-sweep}")
  void goOn() {
    handovers.open().forEach(this::goOn);
  }

  private void goOn(HandoverDocument handover) {
    int found = reminders.handOver(handover.area(), handover.from(), handover.to(), handover.at());
    if (found > 0) {
      handovers.found(handover.id(), found);
    } else {
      receipts.issue(CauseKind.HANDOVER, handover.id(), handover.found());
      handovers.close(handover.id());
    }
  }
}
