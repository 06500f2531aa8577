package cn.tongxin.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Several who do something at the same moment. */
public final class AtOnce {

  /** What each of them was answered; a refusal is an answer. */
  public static List<Object> all(List<Callable<Object>> steps) throws Exception {
    List<Object> answers = new ArrayList<>();
    try (var instances = Executors.newFixedThreadPool(steps.size())) {
      for (var done : instances.invokeAll(steps.stream().map(AtOnce::told).toList())) {
        answers.add(done.get());
      }
    }
    return answers;
  }

  private static Callable<Object> told(Callable<Object> step) {
    return () -> {
      try {
        return step.call();
      } catch (Problem refused) {
        return refused;
      }
    };
  }

  private AtOnce() {}
}
