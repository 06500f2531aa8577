package cn.tongxin.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;

class BatchSaveTest {
  private static final UUID US = UUID.randomUUID();
  private static final UUID THEM = UUID.randomUUID();

  @Test
  void whoLostIsNamedAndTheOthersAreSaved() throws Exception {
    try (TestStore store = TestStore.embedded()) {
      MongoCollection<Counter> counters = store.database().getCollection("counters", Counter.class);
      BatchSave<Counter> batch = new BatchSave<>(counters);
      assertThat(batch.save(List.of(new Counter("a", 1, THEM), new Counter("b", 1, THEM))))
          .isEmpty();
      assertThat(batch.save(List.of(new Counter("a", 2, THEM)))).isEmpty();

      assertThat(
              batch.save(
                  List.of(
                      new Counter("a", 2, US), new Counter("b", 2, US), new Counter("c", 1, US))))
          .containsExactly("a");
      assertThat(batch.save(List.of(new Counter("c", 1, THEM)))).containsExactly("c");
    }
  }

  /** A versioned document without content. */
  public record Counter(@BsonId String id, long version, UUID writer) implements Versioned {}
}
