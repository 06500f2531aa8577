package cn.tongxin.assessment.score;

import cn.tongxin.eventing.Received;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * What an event says of a record.
 *
 * @param told what to note, given the event's number and time
 */
record News(UUID recordId, BiFunction<Long, Instant, Told> told) {

  /** What these events have to say to each record. */
  static Map<UUID, List<Consumer<Matter>>> byRecord(List<Received<News>> events) {
    Map<UUID, List<Consumer<Matter>>> news = new LinkedHashMap<>();
    for (Received<News> event : events) {
      Told told = event.fact().told().apply(event.seq(), event.time());
      news.computeIfAbsent(event.fact().recordId(), _ -> new ArrayList<>())
          .add(matter -> matter.learn(told));
    }
    return news;
  }
}
