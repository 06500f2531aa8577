package cn.tongxin.serving;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;

/**
 * Ready means ready: before a service says so, the issuer's keys are here and the whole road of a
 * request has been walked. Where no server listens, as in a test of a part, nothing is done.
 */
final class Readiness implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(Readiness.class);

  private final Environment environment;
  private final List<WarmUp> steps;

  Readiness(Environment environment, List<WarmUp> steps) {
    this.environment = environment;
    this.steps = steps;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    @Nullable String port = environment.getProperty("local.server.port");
    if (port != null) {
      steps.forEach(step -> run(step, "http://127.0.0.1:" + port));
    }
  }

  private static void run(WarmUp step, String self) {
    try {
      step.run(self);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      log.atWarn().addKeyValue("error", e.toString()).log("not warmed up");
    }
  }
}
