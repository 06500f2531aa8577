package cn.tongxin.eventing;

/** Somebody else saved the same document first: read it again and decide anew. */
public final class ConcurrentChange extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param id what was changed
   */
  public ConcurrentChange(Object id) {
    super("changed by another writer: " + id);
  }

  /**
   * Runs a read-decide-save step again while another writer was faster, at most {@code times}
   * times.
   *
   * @throws ConcurrentChange when even the last try lost
   */
  public static <T> T retrying(int times, java.util.function.Supplier<T> step) {
    for (int left = times; ; left--) {
      try {
        return step.get();
      } catch (ConcurrentChange lost) {
        if (left <= 1) {
          throw lost;
        }
      }
    }
  }
}
