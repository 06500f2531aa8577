package cn.tongxin.activity.window;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A window as it is stored; {@code within} is empty until roster has said where it is. Lists go by
 * its last day.
 */
record WindowDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    Window.Standing standing,
    Window.@Nullable Notice notice,
    List<Window.Answer> answers)
    implements Versioned, Listed {

  static WindowDocument of(Window window, UUID writer) {
    Window.Notice notice = window.notice();
    return new WindowDocument(
        window.id(),
        window.version() + 1,
        writer,
        notice == null ? List.of() : notice.area().within(),
        (notice == null ? "" : notice.to()) + "|" + window.id(),
        window.standing(),
        notice,
        window.answers());
  }

  Window window() {
    return new Window(id, version, notice, answers);
  }

  /** Its state for whoever counts it; null until roster has said what it is. */
  @Nullable WindowState state() {
    AreaCode area = notice == null ? null : notice.area();
    return area == null || notice == null
        ? null
        : new WindowState(id, version, area, notice.to(), standing);
  }
}
