package cn.tongxin.assessment.briefing;

import java.util.List;

/**
 * A picture of figures for a document: bars with numbers; what they are called stands beside it.
 */
final class PngChart {
  private static final int LEFT = 40;
  private static final int ROOM = 420;
  private static final int ROW = 44;
  private static final int THICK = 16;

  static Raster of(List<BriefingFigure> figures) {
    Raster picture = new Raster(640, figures.size() * ROW + 8);
    int y = 8;
    for (Bar bar : Bar.of(figures, ROOM)) {
      BriefingFigure figure = bar.figure();
      picture.number(4, y + 10, Integer.toString(figure.number()));
      picture.box(LEFT, y, bar.now(), THICK, Raster.DARK);
      picture.number(LEFT + bar.now() + 8, y + 1, figure.shown());
      picture.box(LEFT, y + THICK + 2, bar.before(), THICK, Raster.LIGHT);
      picture.number(LEFT + bar.before() + 8, y + THICK + 3, figure.shownBefore());
      y += ROW;
    }
    return picture;
  }

  private PngChart() {}
}
