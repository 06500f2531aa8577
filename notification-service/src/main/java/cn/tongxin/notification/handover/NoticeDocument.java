package cn.tongxin.notification.handover;

import cn.tongxin.notification.reminder.ReminderView;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A word to both sides of a hand-over, as it is stored. It is theirs wherever they are now, and so
 * of no place.
 *
 * @param change its place among all changes
 */
record NoticeDocument(
    @BsonId UUID id,
    List<String> within,
    String order,
    List<String> people,
    String change,
    AreaCode area,
    String from,
    String to,
    LocalDate effectiveOn,
    Instant at)
    implements Listed {

  static NoticeDocument of(HandoverListener.Handover it, Instant at) {
    UUID id = it.handoverId();
    NoticeDocument notice =
        new NoticeDocument(
            id,
            List.of(),
            id.toString(),
            List.of(it.fromOfficer(), it.toOfficer()),
            "",
            it.area(),
            it.fromOfficer(),
            it.toOfficer(),
            it.effectiveOn(),
            at);
    return notice.at(notice.view().change());
  }

  private NoticeDocument at(String place) {
    return new NoticeDocument(id, within, order, people, place, area, from, to, effectiveOn, at);
  }

  ReminderView view() {
    return ReminderView.ofHandover(id, area, from, to, effectiveOn, at);
  }
}
