package cn.tongxin.notification.preference;

import cn.tongxin.notification.channel.Address;
import cn.tongxin.notification.channel.ChannelKind;
import cn.tongxin.serving.AreaCode;
import com.mongodb.client.MongoDatabase;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** For the bench: people who want one digest by mail, on any day and at any hour. */
public final class ManyWishes {
  private static final AreaCode COUNTY = new AreaCode("410225");

  /** Enters what they want. */
  public static void enter(MongoDatabase database, List<String> people) {
    List<PreferenceDocument> all = new ArrayList<>();
    for (String person : people) {
      Address mail = new Address(ChannelKind.MAIL, person + "@example.cn", null);
      Preferences wishes =
          new Preferences(
              person,
              COUNTY,
              "zh-CN",
              List.of(mail),
              LocalTime.of(5, 0),
              LocalTime.of(2, 0),
              LocalTime.of(3, 0),
              5,
              true);
      all.add(PreferenceDocument.of(wishes, 1, UUID.randomUUID()));
    }
    database.getCollection("preferences", PreferenceDocument.class).insertMany(all);
  }

  private ManyWishes() {}
}
