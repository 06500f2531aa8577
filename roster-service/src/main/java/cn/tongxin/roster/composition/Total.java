package cn.tongxin.roster.composition;

import java.util.ArrayList;
import java.util.List;

/**
 * A published relation: one count is the sum of others.
 *
 * @param whole position of the count that is the sum
 * @param parts positions of the counts that it is the sum of
 */
record Total(int whole, List<Integer> parts) {
  Total {
    parts = List.copyOf(parts);
  }

  /** The parts, and the whole after them. */
  List<Integer> members() {
    List<Integer> all = new ArrayList<>(parts);
    all.add(whole);
    return all;
  }

  /** What a member of this relation is multiplied with so that all of them add up to nothing. */
  int sign(int member) {
    return member == whole ? -1 : 1;
  }
}
