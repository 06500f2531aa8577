package cn.tongxin.roster.festival;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** An office's calendar as it is stored. */
record OfficeCalendarDocument(
    @BsonId String id,
    long version,
    List<String> within,
    String order,
    long number,
    Settings settings,
    List<Announcement> announcements,
    @Nullable UUID after,
    @Nullable Errand errand)
    implements Listed {

  static OfficeCalendarDocument of(OfficeCalendar calendar, Errand errand) {
    AreaCode area = calendar.area();
    return new OfficeCalendarDocument(
        area.value(),
        calendar.version(),
        area.within(),
        area.value(),
        calendar.number(),
        calendar.settings(),
        calendar.announcements(),
        null,
        errand);
  }

  OfficeCalendar calendar() {
    return new OfficeCalendar(new AreaCode(id), version, number, settings, announcements);
  }
}
