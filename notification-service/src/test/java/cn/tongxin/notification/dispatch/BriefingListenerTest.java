package cn.tongxin.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.Received;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.notification.dispatch.Morning.Hand;
import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.preference.Wishes;
import cn.tongxin.notification.reminder.OfficePosts;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class BriefingListenerTest {
  private static final String CAUSE = "briefing:0198f3a0-0000-7000-8000-0000000000b7";

  private final TestStore store = TestStore.embedded();
  private final Hand clock = new Hand("2026-11-23T02:00:00Z");
  private MongoDeliveries deliveries;
  private BriefingListener listener;

  @BeforeEach
  void open() {
    deliveries = new MongoDeliveries(store.database(), clock);
    MongoMornings mornings = new MongoMornings(store.database(), clock);
    mornings.begin(Morning.TODAY.minusDays(30));
    MongoPreferences preferences = new MongoPreferences(store.database());
    Wishes.enter(preferences, Morning.wishes("li", true));
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages");
    words.setDefaultEncoding("UTF-8");
    OfficePosts offices =
        (areas, posts, _) ->
            Stream.of("li", "zhao").filter(_ -> areas.size() == 2 && posts.size() == 2).toList();
    EventReader unused = null;
    listener =
        new BriefingListener(
            unused, offices, new NewsService(mornings, deliveries, preferences, words, clock));
  }

  @AfterEach
  void close() throws Exception {
    assertThat(store.watch().strange()).isEmpty();
    store.close();
  }

  @Test
  void theAudienceIsToldOnceAndWhoAgreedToNoWayIsNoted() {
    hear("2026-11-23T01:00:00Z");

    List<DeliveryDocument> ledger = ledger();

    assertThat(ledger).extracting(DeliveryDocument::person).containsExactlyInAnyOrder("li", "zhao");
    assertThat(ledger)
        .allSatisfy(
            one -> {
              boolean li = one.person().equals("li");
              assertThat(one.state())
                  .isEqualTo(li ? DeliveryState.WAITING : DeliveryState.DECLINED);
              assertThat(one.channel() == null).isEqualTo(!li);
              assertThat(one.subject().isEmpty()).isEqualTo(!li);
            });
  }

  @Test
  void aReplayOfTheTopicsTellsNobody() {
    hear("2026-11-20T01:00:00Z");

    assertThat(ledger()).isEmpty();
  }

  private List<DeliveryDocument> ledger() {
    return deliveries
        .list(Scope.of(Morning.TOWNSHIP), null, CAUSE, PageQuery.of(200, null))
        .items();
  }

  private void hear(String at) {
    var briefing =
        new BriefingListener.Released(
            UUID.fromString(CAUSE.substring(CAUSE.indexOf(':') + 1)),
            Morning.TOWNSHIP,
            List.of(Morning.TOWNSHIP, new AreaCode("410225")),
            List.of("OFFICER", "DEPUTY"),
            Morning.TODAY);
    var event = new Received<>(briefing, "key", 1, Instant.parse(at), null);
    Deliveries.thriceAndShuffled(List.of(event), 1).forEach(listener::tell);
  }
}
