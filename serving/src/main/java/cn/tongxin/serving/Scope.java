package cn.tongxin.serving;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The places within which somebody may see and change things. It is one equality that every query
 * and every update carries: a document names its own place and all places above it in {@code
 * within}.
 */
public final class Scope {
  private static final Scope PLATFORM = new Scope(null);

  private final @Nullable AreaCode area;

  private Scope(@Nullable AreaCode area) {
    this.area = area;
  }

  /** Everything in one place. */
  public static Scope of(AreaCode area) {
    return new Scope(area);
  }

  /**
   * The platform's own work on facts, where no person asks; an ArchUnit rule keeps it out of
   * controllers.
   */
  public static Scope platform() {
    return PLATFORM;
  }

  /** Whether the place lies in this scope. */
  public boolean covers(AreaCode place) {
    return area == null || place.isWithin(area);
  }

  /**
   * The part of this scope that a caller asked for; all of it where {@code wanted} is null.
   *
   * @throws Problem 404 if the wanted place is not in this scope: what is outside does not exist
   */
  public Scope narrowedTo(@Nullable AreaCode wanted) {
    if (wanted == null) {
      return this;
    }
    if (!covers(wanted)) {
      throw Problem.notFound("place.unknown", wanted);
    }
    return of(wanted);
  }

  /** The one place, or null where the scope is the platform. */
  public @Nullable AreaCode area() {
    return area;
  }

  /** The equality, for the stores. */
  Bson filter() {
    return area == null ? Filters.empty() : Filters.eq("within", area.value());
  }

  @Override
  public String toString() {
    return area == null ? "platform" : area.value();
  }
}
