package cn.tongxin.bench;

import cn.tongxin.assessment.score.ManyVisits;
import cn.tongxin.local.mongo.EmbeddedMongo;
import java.util.ArrayList;
import java.util.List;

/** One more visit of a village that has few, against one of a village that has very many. */
final class ScorekeeperCost {
  private static final int WARM_UP = 300;
  private static final int BLOCKS = 30;
  private static final int BLOCK = 20;

  /**
   * What one more visit costs.
   *
   * @param wallRatio of the medians, many to few
   * @param cpuRatio of all processor time, many to few, client and database together
   */
  record Result(
      int few, int many, double fewMillis, double manyMillis, double wallRatio, double cpuRatio) {
    @Override
    public String toString() {
      return "scorekeeper: one more visit costs %.3f ms at %d, %.3f ms at %d: ratio %.2f wall, %.2f CPU"
          .formatted(fewMillis, few, manyMillis, many, wallRatio, cpuRatio);
    }
  }

  static Result measure(int few, int many) {
    try (EmbeddedMongo mongo = EmbeddedMongo.inMemory().start(0);
        ManyVisits visits = new ManyVisits(mongo.connectionString())) {
      Console.say("scorekeeper: " + many + " visits of one village, " + few + " of another");
      visits.count(ManyVisits.LITTLE, few);
      visits.count(ManyVisits.LARGE, many);
      Console.say("scorekeeper: one more, in turn");
      visits.each(ManyVisits.LITTLE, WARM_UP);
      visits.each(ManyVisits.LARGE, WARM_UP);
      return inTurn(visits, few, many);
    }
  }

  private static Result inTurn(ManyVisits visits, int few, int many) {
    Cost little = new Cost();
    Cost large = new Cost();
    for (int block = 0; block < BLOCKS; block++) {
      little.add(visits, ManyVisits.LITTLE);
      large.add(visits, ManyVisits.LARGE);
    }
    double fewMillis = Figures.median(little.millis);
    double manyMillis = Figures.median(large.millis);
    return new Result(
        few,
        many,
        fewMillis,
        manyMillis,
        Figures.ratio(manyMillis, fewMillis),
        Figures.ratio(large.cpu, little.cpu));
  }

  private static final class Cost {
    private final List<Double> millis = new ArrayList<>();
    private double cpu;

    void add(ManyVisits visits, String village) {
      double before = Machine.cpuSeconds(ProcessHandle.current().pid());
      millis.addAll(visits.each(village, BLOCK));
      cpu += Machine.cpuSeconds(ProcessHandle.current().pid()) - before;
    }
  }

  private ScorekeeperCost() {}
}
