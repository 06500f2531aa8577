package cn.tongxin.activity.request;

import cn.tongxin.activity.Warning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What should not be in the words of requests. */
final class Warnings {

  /** All that should not be in a request's words. */
  static List<Warning> about(RequestSnapshot s) {
    Optional<Resolution> answer = s.closing().answer();
    return Stream.of(
            Warning.about("summary", s.intake().summary()).stream(),
            answer.stream().flatMap(it -> Warning.about("finding", it.finding()).stream()),
            answer.stream().flatMap(it -> Warning.about("reply", it.reply()).stream()),
            s.deadline().pauses().stream()
                .flatMap(pause -> Warning.about("pauses", pause.reason()).stream()),
            s.chain().links().stream()
                .flatMap(link -> Warning.about("chain", link.reason()).stream()),
            s.chain().links().stream()
                .flatMap(link -> Warning.about("chain", link.answer()).stream()),
            s.closing().reopenings().stream()
                .flatMap(again -> Warning.about("reopenings", again.reason()).stream()))
        .flatMap(some -> some)
        .distinct()
        .toList();
  }

  private Warnings() {}
}
