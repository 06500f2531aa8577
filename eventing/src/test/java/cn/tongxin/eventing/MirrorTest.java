package cn.tongxin.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;

class MirrorTest {

  @Test
  void theNewestStateWinsInWhateverOrderTheyCome() throws Exception {
    try (TestStore store = TestStore.embedded()) {
      MongoCollection<State> states = store.database().getCollection("states", State.class);
      Mirror<State> mirror = new Mirror<>(states);
      List<State> news =
          List.of(new State("a", 1), new State("a", 3), new State("b", 2), new State("a", 2));

      for (List<State> poll : Deliveries.thriceAndShuffled(news, 1)) {
        mirror.putAll(poll);
      }

      assertThat(states.find().into(new ArrayList<>()))
          .containsExactlyInAnyOrder(new State("a", 3), new State("b", 2));
    }
  }

  @Test
  void theNewestStateWinsAlsoWhenManyWriteAtOnce() throws Exception {
    try (TestStore store = TestStore.embedded();
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      MongoCollection<State> states = store.database().getCollection("states", State.class);
      Mirror<State> mirror = new Mirror<>(states);

      var done =
          IntStream.rangeClosed(1, 200)
              .mapToObj(seq -> writers.submit(() -> mirror.putAll(List.of(new State("a", seq)))))
              .toList();
      for (var one : done) {
        one.get();
      }

      assertThat(states.find().first()).isEqualTo(new State("a", 200));
    }
  }

  /** A mirrored aggregate without content. */
  public record State(@BsonId String id, long seq) implements Sequenced {}
}
