package cn.tongxin.roster.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Some rows of an import, and what they come to, where that was worked out ahead. */
final class Part {
  private final List<Line> lines;
  private @Nullable Plan ahead;

  /**
   * @param ahead null where it hangs on what becomes of the rows before
   */
  Part(List<Line> lines, @Nullable Plan ahead) {
    this.lines = lines;
    this.ahead = ahead;
  }

  List<Line> lines() {
    return lines;
  }

  /** What the rows come to: as it was worked out ahead, or anew where that did not hold. */
  Plan plan(Supplier<Plan> anew) {
    Plan known = ahead;
    ahead = null;
    return known == null ? anew.get() : known;
  }

  /** By what a row of another part may mean somebody whom these rows bring. */
  static Set<String> people(List<Line> lines) {
    Set<String> people = new HashSet<>();
    for (Line line : lines) {
      RosterRow row = line.read();
      if (row != null && row.phone() != null) {
        people.add(Roll.key(row.person().name(), row.phone()));
      }
    }
    return people;
  }
}
