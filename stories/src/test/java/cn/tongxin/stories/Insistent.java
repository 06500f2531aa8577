package cn.tongxin.stories;

import cn.tongxin.serving.TestHttp.Answer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Clients that send each of their requests again until it is acknowledged. */
final class Insistent implements AutoCloseable {
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Answer> acknowledged = new ConcurrentLinkedQueue<>();
  private volatile boolean tired;

  /** One client more, which sends these one after another. */
  void send(List<Supplier<Answer>> requests) {
    clients.execute(() -> requests.forEach(this::insist));
  }

  private void insist(Supplier<Answer> request) {
    for (Answer answer = tried(request); !tired; answer = tried(request)) {
      if (answer != null && answer.status() / 100 == 2) {
        acknowledged.add(answer);
        return;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }

  private static Answer tried(Supplier<Answer> request) {
    try {
      return request.get();
    } catch (RuntimeException broken) {
      return null;
    }
  }

  /** The answers of success so far. */
  List<Answer> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** Nobody insists any more; for a story that failed. */
  @Override
  public void close() {
    tired = true;
    clients.close();
  }
}
