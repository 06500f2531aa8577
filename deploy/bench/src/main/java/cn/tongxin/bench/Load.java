package cn.tongxin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a load came to; filled by many threads. */
final class Load {
  private final List<UUID> accepted = new ArrayList<>();
  private final List<Double> millis = new ArrayList<>();
  private long refused;
  private long errors;

  synchronized void add(UUID id, int status, double took) {
    if (status == 200) {
      accepted.add(id);
      millis.add(took);
    } else if (status == 429) {
      refused++;
    } else {
      errors++;
    }
  }

  synchronized List<UUID> accepted() {
    return List.copyOf(accepted);
  }

  /** Milliseconds until each acceptance, from when it was due. */
  synchronized double[] millis() {
    return millis.stream().mapToDouble(Double::doubleValue).toArray();
  }

  synchronized long refused() {
    return refused;
  }

  synchronized long errors() {
    return errors;
  }
}
