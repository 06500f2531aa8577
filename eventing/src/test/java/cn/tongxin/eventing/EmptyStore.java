package cn.tongxin.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one test of a store needs: a database with nothing in it, and brokers that keep what is
 * sent. Closing it fails the test if a server was sent something that not all of them understand.
 */
public final class EmptyStore implements AutoCloseable {
  private final TestStore store;
  private final Sent sent = Sent.unacknowledged();
  private final EventEncoder encoder = Sent.encoder(JsonMapper.builder().build());

  public EmptyStore(TestStore store) {
    this.store = store;
    store.database().drop();
  }

  public MongoDatabase database() {
    return store.database();
  }

  public Relay relay() {
    return sent.relay();
  }

  /** The brokers. */
  public Sent sent() {
    return sent;
  }

  public EventEncoder encoder() {
    return encoder;
  }

  /** How many documents the server looks at meanwhile; 0 where it does not tell. */
  public long examined(Runnable reading) {
    long before = store.examined();
    reading.run();
    return store.examined() - before;
  }

  @Override
  public void close() {
    sent.close();
    assertThat(store.watch().strange()).isEqualTo(Set.of());
  }
}
