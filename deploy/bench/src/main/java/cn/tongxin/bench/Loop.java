package cn.tongxin.bench;

import java.time.Duration;

/** A way to put load on a pipeline. */
interface Loop {

  String name();

  /** Loads for this time and returns when the last answer is there. */
  void run(Pipeline target, Duration time, Load load) throws InterruptedException;
}
