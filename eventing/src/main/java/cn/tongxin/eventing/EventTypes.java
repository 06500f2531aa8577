package cn.tongxin.eventing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The event types that a consumer understands, each with the record it is read into. A type it does
 * not know is none of its business; a known one in another major version is a fault that must be
 * seen.
 *
 * @param <T> what the consumer makes of them
 */
public final class EventTypes<T> {
  private final Map<String, Reading<?, T>> readings = new LinkedHashMap<>();

  /**
   * Reads {@code type}, such as {@code cn.tongxin.activity.visit-completed.v1}, as {@code shape}.
   */
  public <R> EventTypes<T> on(String type, Class<R> shape, Function<R, T> meaning) {
    readings.put(type, new Reading<>(shape, meaning));
    return this;
  }

  /** The types understood, for the test that holds them against the contracts. */
  public Map<String, Class<?>> shapes() {
    Map<String, Class<?>> shapes = new LinkedHashMap<>();
    readings.forEach((type, reading) -> shapes.put(type, reading.shape()));
    return shapes;
  }

  @Nullable Reading<?, T> reading(String type) {
    return readings.get(type);
  }

  boolean knowsOtherVersionOf(String type) {
    return readings.keySet().stream().anyMatch(known -> family(known).equals(family(type)));
  }

  private static String family(String type) {
    int version = type.lastIndexOf(".v");
    return version < 0 ? type : type.substring(0, version);
  }

  /** One shape and what it means. */
  record Reading<R, T>(Class<R> shape, Function<R, T> meaning) {}
}
