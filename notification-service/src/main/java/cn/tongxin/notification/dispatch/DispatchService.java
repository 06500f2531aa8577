package cn.tongxin.notification.dispatch;

import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Everything of this instance that plans and sends: each way has a thread of its own. */
final class DispatchService implements SmartLifecycle {
  private final MongoMornings mornings;
  private final List<ErrandService<?>> errands;
  private final Clock clock;

  DispatchService(MongoMornings mornings, List<ErrandService<?>> errands, Clock clock) {
    this.mornings = mornings;
    this.errands = errands;
    this.clock = clock;
  }

  @Override
  public void start() {
    mornings.begin(ChinaDays.today(clock));
    errands.forEach(ErrandService::start);
  }

  @Override
  public void stop() {
    errands.forEach(ErrandService::stop);
  }

  @Override
  public boolean isRunning() {
    return errands.stream().anyMatch(ErrandService::isRunning);
  }
}
