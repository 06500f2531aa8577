package cn.tongxin.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.notification.channel.Address;
import cn.tongxin.notification.channel.Channel;
import cn.tongxin.notification.channel.ChannelKind;
import cn.tongxin.notification.channel.Mails;
import cn.tongxin.notification.channel.Note;
import cn.tongxin.notification.channel.OddSmtpServer;
import cn.tongxin.notification.channel.OddSmtpServer.Fault;
import cn.tongxin.notification.channel.Outcome;
import cn.tongxin.notification.dispatch.Morning.Hand;
import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.preference.Preferences;
import cn.tongxin.notification.preference.Wishes;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.errand.ErrandService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mail server that does not do its work delays mail, loses none, and holds up nothing else. */
class DeadMailServerTest {
  private final TestStore store = TestStore.embedded();
  private final Hand clock = new Hand("2026-11-23T00:00:00Z");
  private MongoDeliveries deliveries;
  private MongoPreferences preferences;

  @BeforeEach
  void open() {
    deliveries = new MongoDeliveries(store.database(), clock);
    preferences = new MongoPreferences(store.database());
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  private ErrandService<DeliveryDocument> by(Channel channel) {
    var sending =
        new SendingService(channel, deliveries, preferences, clock, new SimpleMeterRegistry());
    return new ErrandService<>(channel.kind().name(), sending::claim, sending::send);
  }

  private Map<ChannelKind, DeliveryState> states() {
    return deliveries
        .list(Scope.of(Morning.TOWNSHIP), null, PageQuery.of(null, null))
        .items()
        .stream()
        .collect(Collectors.toMap(DeliveryDocument::channel, DeliveryDocument::state));
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_NOW_AT_RCPT", "NOT_NOW_AFTER_DATA", "DROPS_AT_ONCE"})
  void aServerThatTakesNothingForAnHourGetsTheMailOnceWhenItDoes(Fault fault) throws Exception {
    Wishes.enter(preferences, Morning.wishes("li", true));
    deliveries.plan(Morning.telling("digest", "li").deliveries(clock.instant()));
    try (OddSmtpServer server = new OddSmtpServer(fault)) {
      Channel mail = Mails.to(server.port());
      int tried = 0;
      for (int minute = 0; minute < 60; minute++) {
        tried += by(mail).workOff();
        clock.move(Duration.ofMinutes(1));
      }
      assertThat(tried).as("ever later").isBetween(3, 6);
      assertThat(server.taken).hasValue(0);

      server.isWellAgain();
      clock.move(Duration.ofHours(1));
      int _ = by(mail).workOff();
      clock.move(Duration.ofHours(1));
      int _ = by(mail).workOff();

      assertThat(server.taken).hasValue(1);
      assertThat(states()).containsExactly(Map.entry(ChannelKind.MAIL, DeliveryState.SENT));
    }
  }

  @Test
  void whileAMailHangsARobotIsWrittenTo() {
    Preferences one = Morning.wishes("li", true);
    Preferences both =
        new Preferences(
            one.person(),
            one.area(),
            one.language(),
            List.of(Morning.mail("li"), new Address(ChannelKind.WECOM, "https://robot", null)),
            one.digestAt(),
            one.quietFrom(),
            one.quietUntil(),
            one.dailyCap(),
            true);
    Wishes.enter(preferences, both);
    var telling =
        new Telling("digest", both, Morning.TODAY, "s", "t", both.digestOf(Morning.TODAY));
    deliveries.plan(telling.deliveries(clock.instant()));
    CountDownLatch over = new CountDownLatch(1);
    List<ErrandService<?>> all =
        List.of(by(new Waiting(ChannelKind.MAIL, over)), by(new Waiting(ChannelKind.WECOM, null)));
    DispatchService dispatch =
        new DispatchService(new MongoMornings(store.database(), clock), all, clock);
    dispatch.start();
    try {
      await().until(() -> states().get(ChannelKind.WECOM) == DeliveryState.SENT);
      await().until(() -> states().get(ChannelKind.MAIL) == DeliveryState.SENDING);
    } finally {
      over.countDown();
      dispatch.stop();
    }
  }

  /** A way out that answers when it is let, or at once. */
  private record Waiting(ChannelKind kind, CountDownLatch until) implements Channel {
    @Override
    public void check(Address address) {}

    @Override
    public Outcome send(Address to, Note note) {
      try {
        if (until != null) {
          until.await();
        }
        return new Outcome.Sent();
      } catch (InterruptedException e) {
        return new Outcome.Unknown("interrupted");
      }
    }
  }
}
