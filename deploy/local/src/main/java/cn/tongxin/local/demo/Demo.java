package cn.tongxin.local.demo;

import cn.tongxin.local.Arguments;
import cn.tongxin.local.Console;
import cn.tongxin.local.Up;
import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Ports;
import cn.tongxin.local.platform.Supervision;
import cn.tongxin.local.platform.UserError;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code ./tongxin demo}: the platform, a county, and the main job as a story. */
public final class Demo {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String EXIT = "--exit";

  private final Options options;
  private final Supervision supervision;

  private Demo(Options options) {
    this.options = options;
    this.supervision = new Supervision(options.data());
  }

  /** Ends with a {@link UserError} where {@code --exit} is given and an effect was not seen. */
  public static void main(String[] args) throws Exception {
    List<String> words = new ArrayList<>(List.of(args));
    boolean exit = words.remove(EXIT);
    Path root = Path.of(System.getProperty("tongxin.root", "."));
    new Demo(new Arguments(words).options(root)).run(exit);
  }

  private void run(boolean exit) throws Exception {
    boolean guest = supervision.isUp();
    Ports ports = guest ? join() : new Up(options).start().ports();
    Story story = story(new Api(options.data(), ports));
    Effects effects = story.tell();
    Console.print(
        "\n%d effects were seen, %d were not".formatted(effects.seen(), effects.missing().size()));
    effects.missing().forEach(what -> Console.print("missing: " + what));
    if (exit) {
      demandAll(effects);
      return;
    }
    new Guide(options, ports).print(story);
    stay(guest);
  }

  private Ports join() throws Exception {
    Console.say("the platform in " + options.data() + " is up already: the demo is its guest");
    Patience.until("the platform to be ready", supervision::isReady);
    return supervision.ports();
  }

  private Story story(Api api) throws Exception {
    LocalDate today = LocalDate.now(CHINA);
    DemoDiary diary = DemoDiary.in(options.data(), today);
    Console.say("loading the county as of " + diary.loadedOn() + " through " + api.gateway());
    LoadedCounty loaded = new Loading(api, diary.loadedOn(), today.getYear()).run();
    return new Story(api, loaded, today, diary.nextStory());
  }

  private static void demandAll(Effects effects) {
    if (!effects.missing().isEmpty()) {
      throw new UserError(effects.missing().size() + " effects were not seen");
    }
  }

  private static void stay(boolean guest) throws InterruptedException {
    if (!guest) {
      Console.print("\nCtrl-C ends everything.");
      new CountDownLatch(1).await();
    }
  }
}
