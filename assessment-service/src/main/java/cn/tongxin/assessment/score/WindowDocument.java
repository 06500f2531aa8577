package cn.tongxin.assessment.score;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    @Nullable List<Twins.Lent> borrowed,
    @Nullable List<UUID> lentTo,
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
        orNothing(window.twins().borrowed()),
        orNothing(window.twins().lentTo()),
        window.at());
  }

  Window window() {
    Twins twins =
        new Twins(
            Objects.requireNonNullElse(borrowed, List.of()),
            Objects.requireNonNullElse(lentTo, List.of()));
    return new Window(id, version, notice, answers, tallies, twins, at);
  }

  private static <T> @Nullable List<T> orNothing(List<T> all) {
    return all.isEmpty() ? null : all;
  }
}
