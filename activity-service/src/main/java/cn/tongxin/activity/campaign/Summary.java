package cn.tongxin.activity.campaign;

import java.time.Instant;
import java.util.List;

/**
 * What a campaign closed with.
 *
 * @param text in the recorder's words
 * @param figures as they were when it was closed
 * @param by who closed it
 */
record Summary(String text, List<Figure> figures, String by, Instant at) {

  /** The figures of what is linked. */
  static List<Figure> figures(List<Done> linked) {
    List<Done> held = of(linked, RecordKind.GATHERING, true);
    return List.of(
        Figure.count(FigureName.VISITS_MADE, of(linked, RecordKind.VISIT, true)),
        Figure.count(FigureName.GATHERINGS_HELD, held),
        Figure.heads(held),
        Figure.count(FigureName.REQUESTS_RECEIVED, of(linked, RecordKind.SERVICE_REQUEST, false)),
        Figure.count(FigureName.REQUESTS_ANSWERED, of(linked, RecordKind.SERVICE_REQUEST, true)));
  }

  private static List<Done> of(List<Done> linked, RecordKind kind, boolean only) {
    return linked.stream().filter(one -> one.kind() == kind && (one.counts() || !only)).toList();
  }
}
