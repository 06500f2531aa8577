package cn.tongxin.bench;

import java.util.function.IntPredicate;

/** The effects of one visit: its village's score has come to a number, and its reminder is done. */
final class Awaited implements MarkWatch.Trace {
  private final int wanted;
  private final IntPredicate visibleWith;
  private final VillageCount village;

  Awaited(VillageCount village, IntPredicate visibleWith) {
    this.village = village;
    this.wanted = village.next();
    this.visibleWith = visibleWith;
  }

  @Override
  public boolean isVisible() {
    return visibleWith.test(wanted - village.notAccepted());
  }

  @Override
  public void notAccepted() {
    village.oneNotAccepted();
  }

  /** Watched visits of one village. */
  static final class VillageCount {
    private int given;
    private int notAccepted;

    private synchronized int next() {
      return ++given;
    }

    private synchronized int notAccepted() {
      return notAccepted;
    }

    private synchronized void oneNotAccepted() {
      notAccepted++;
    }
  }
}
