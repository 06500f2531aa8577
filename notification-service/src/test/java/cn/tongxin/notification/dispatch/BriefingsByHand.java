package cn.tongxin.notification.dispatch;

import cn.tongxin.eventing.EventTypes;
import cn.tongxin.notification.ServiceUnderTest;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is read of briefings. */
public final class BriefingsByHand {
  public static EventTypes<?> types() {
    return BriefingListener.TYPES;
  }

  /** Hears of releases, as one poll. */
  public static void hear(ServiceUnderTest service, List<ConsumerRecord<String, byte[]>> records) {
    service.bean(BriefingListener.class).onBriefings(records);
  }

  private BriefingsByHand() {}
}
