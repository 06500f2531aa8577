package cn.tongxin.activity.campaign;

import java.util.List;
import java.util.Objects;

/**
 * A number of a summary, and the records that it rests on.
 *
 * @param records what was counted or added up
 */
record Figure(FigureName name, int value, List<Link> records) {

  /** Reads a stored figure whose empty list is absent. */
  Figure {
    records = List.copyOf(Objects.requireNonNullElse(records, List.of()));
  }

  /** So many records. */
  static Figure count(FigureName name, List<Done> done) {
    List<Link> records = links(done);
    return new Figure(name, records.size(), records);
  }

  /** So many people in these gatherings. */
  static Figure heads(List<Done> done) {
    return new Figure(FigureName.HEADS, done.stream().mapToInt(Done::heads).sum(), links(done));
  }

  private static List<Link> links(List<Done> done) {
    return done.stream().map(one -> new Link(one.kind(), one.id())).toList();
  }
}
