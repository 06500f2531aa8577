package cn.tongxin.assessment.briefing;

import java.util.List;

/** A picture of figures for a page; its words are set by the browser. */
final class SvgChart {
  private static final int LABELS = 250;
  private static final int ROOM = 320;
  private static final int ROW = 40;
  private static final int THICK = 13;

  static String of(List<BriefingFigure> figures) {
    StringBuilder svg = new StringBuilder();
    int height = figures.size() * ROW + 6;
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 680 %d\" role=\"img\">"
            .formatted(height));
    int y = 6;
    for (Bar bar : Bar.of(figures, ROOM)) {
      BriefingFigure figure = bar.figure();
      text(svg, LABELS - 10, y + 19, "end", figure.number() + ". " + figure.label());
      bar(svg, y, bar.now(), "#1f4e79", figure.shown());
      bar(svg, y + THICK + 2, bar.before(), "#9bb7d4", figure.shownBefore());
      y += ROW;
    }
    return svg.append("</svg>").toString();
  }

  private static void bar(StringBuilder svg, int y, int length, String colour, String number) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
            .formatted(LABELS, y, length, THICK, colour));
    text(svg, LABELS + length + 6, y + THICK - 2, "start", number);
  }

  private static void text(StringBuilder svg, int x, int y, String anchor, String words) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" font-size=\"12\" text-anchor=\"%s\">%s</text>"
            .formatted(x, y, anchor, escaped(words)));
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private SvgChart() {}
}
