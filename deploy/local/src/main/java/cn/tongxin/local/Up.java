package cn.tongxin.local;

import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Platform;
import cn.tongxin.local.platform.Supervision;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A platform that lives as long as this process, which a signal ends. */
public final class Up {
  /** Long, because a busy machine is only slow: a part that has died is said at once. */
  private static final Duration START = Duration.ofMinutes(10);

  private final Options options;
  private final Supervision supervision;

  /** Of a platform with these options; nothing starts yet. */
  public Up(Options options) {
    this.options = options;
    this.supervision = new Supervision(options.data());
  }

  /** Starts, waits until all is ready, and returns; the end of this process ends all. */
  public Platform start() throws IOException, InterruptedException {
    supervision.begin(options);
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
    Console.say("starting the platform in " + options.data());
    Platform started = Platform.start(options, Console::say);
    started.awaitReady(START);
    return started;
  }

  /** Starts and stays until a signal comes. */
  void stay() throws IOException, InterruptedException {
    Platform started = start();
    Console.say("all is ready: " + started.ports().uri(Part.GATEWAY) + "/api/v1/");
    Console.say("./tongxin token officer-410225105 prints a bearer token; Ctrl-C ends everything");
    new CountDownLatch(1).await();
  }

  private void end() {
    Console.say("stopping");
    supervision.end();
  }
}
