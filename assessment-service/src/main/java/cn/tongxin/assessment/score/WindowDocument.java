package cn.tongxin.assessment.score;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A window as it is stored; {@code within} is empty until roster has said where it is. */
record WindowDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    Window.@Nullable Notice notice,
    List<Window.Answer> answers,
    List<String> tallies,
    Instant at)
    implements Versioned, Listed {

  static WindowDocument of(Window window, UUID writer) {
    Window.Notice notice = window.notice();
    return new WindowDocument(
        window.id(),
        window.version() + 1,
        writer,
        notice == null ? List.of() : notice.area().within(),
        window.id().toString(),
        notice,
        window.answers(),
        window.tallies(),
        window.at());
  }

  Window window() {
    return new Window(id, version, notice, answers, tallies, at);
  }
}
