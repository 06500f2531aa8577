package cn.tongxin.serving;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The places within which somebody may see and change things. It is one condition that every query
 * and every update carries: a document names its own place and all places above it in {@code
 * within}, and one of these is the scope's; where places were merged, {@link Territory} says more.
 */
public final class Scope {
  private static final Scope PLATFORM = new Scope(null, Territory.plain());

  private final @Nullable AreaCode area;
  private final Territory territory;

  Scope(@Nullable AreaCode area, Territory territory) {
    this.area = area;
    this.territory = territory;
  }

  /** Everything that lies in one place by its digits; see {@link Territory#scope}. */
  public static Scope of(AreaCode area) {
    return Territory.plain().inside(area);
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
    return area == null || territory.covers(area, place);
  }

  /**
   * The part of this scope that a caller asked for; all of it where {@code wanted} is null.
   *
   * @throws Problem 404 if the wanted place is not in this scope: what is outside does not exist
   */
  public Scope narrowedTo(@Nullable AreaCode wanted) {
    return wanted == null ? this : territory.inside(place(wanted));
  }

  /**
   * The place that a caller names, or the one that it was merged into.
   *
   * @throws Problem 404 if that is not in this scope
   */
  public AreaCode place(AreaCode wanted) {
    AreaCode now = territory.resolve(wanted);
    if (!covers(now)) {
      throw Problem.notFound("place.unknown", wanted);
    }
    return now;
  }

  /**
   * The codes of which a document in this scope names one: its place's, and those of what was
   * merged into that; none where the scope is the platform.
   */
  public List<String> places() {
    return area == null ? List.of() : territory.entries(area);
  }

  /** The condition, for the stores. */
  Bson filter() {
    return area == null ? Filters.empty() : territory.within(area);
  }

  @Override
  public String toString() {
    return area == null ? "platform" : area.value();
  }
}
