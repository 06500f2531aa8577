package cn.tongxin.assessment.briefing;

import java.util.List;

/**
 * Two bars of a picture, of which the longest of all is as long as there is room.
 *
 * @param now the length for this period
 * @param before the length for the period before
 */
record Bar(BriefingFigure figure, int now, int before) {

  /** One of each figure. */
  static List<Bar> of(List<BriefingFigure> figures, int room) {
    long most =
        Math.max(
            1,
            figures.stream()
                .mapToLong(figure -> Math.max(figure.count(), figure.before()))
                .max()
                .orElse(1));
    return figures.stream()
        .map(
            figure ->
                new Bar(
                    figure,
                    length(figure.count(), most, room),
                    length(figure.before(), most, room)))
        .toList();
  }

  /** What is less than nothing has no length; what is little is still to be seen. */
  private static int length(long number, long most, int room) {
    return number <= 0 ? 0 : (int) Math.max(1, Math.floorDiv(number * room, most));
  }
}
