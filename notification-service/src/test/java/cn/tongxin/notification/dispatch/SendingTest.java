package cn.tongxin.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.notification.channel.Outcome;
import cn.tongxin.notification.dispatch.Morning.Hand;
import cn.tongxin.notification.dispatch.Morning.ToldChannel;
import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.preference.Wishes;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.errand.ErrandService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class SendingTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestStore store;
  private final Hand clock = new Hand("2026-11-23T00:00:00Z"); // 08:00 in Shanghai
  private final ToldChannel channel = new ToldChannel();
  private MongoDeliveries deliveries;
  private MongoPreferences preferences;

  SendingTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void open() {
    store.database().drop();
    deliveries = new MongoDeliveries(store.database(), clock);
    preferences = new MongoPreferences(store.database());
    Wishes.enter(preferences, Morning.wishes("li", true));
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    assertThat(store.watch().strange()).isEmpty();
  }

  private SendingService sending() {
    return new SendingService(channel, deliveries, preferences, clock, new SimpleMeterRegistry());
  }

  private void plan(String cause) {
    deliveries.plan(Morning.telling(cause, "li").deliveries(clock.instant()));
  }

  /** Works off all that is due, as the errands do. */
  private int workOff() {
    SendingService sending = sending();
    return new ErrandService<>("test", sending::claim, sending::send).workOff();
  }

  private List<DeliveryDocument> all() {
    return deliveries.list(Scope.of(Morning.TOWNSHIP), null, PageQuery.of(null, null)).items();
  }

  private DeliveryDocument only() {
    return all().getFirst();
  }

  @Test
  void whatIsPlannedTwiceIsSentOnce() {
    plan("digest");
    plan("digest");
    workOff();
    plan("digest");
    workOff();

    assertThat(channel.sent).hasSize(1);
    assertThat(all()).singleElement().extracting(d -> d.state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void itWaitsForItsMoment() {
    clock.move(Duration.ofMinutes(-1));
    plan("digest");

    assertThat(workOff()).isZero();
    clock.move(Duration.ofMinutes(1));
    assertThat(workOff()).isEqualTo(1);
  }

  @Test
  void manyInstancesAtOnceSendEachOnce() throws Exception {
    IntStream.range(0, 30).forEach(n -> Wishes.enter(preferences, Morning.wishes("p" + n, true)));
    IntStream.range(0, 30)
        .mapToObj(n -> Morning.telling("digest", "p" + n).deliveries(clock.instant()))
        .forEach(deliveries::plan);
    try (var instances = Executors.newFixedThreadPool(4)) {
      for (int n = 0; n < 4; n++) {
        instances.submit(this::workOff);
      }
    }

    assertThat(channel.sent).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void whatWasNotTakenIsTriedLaterAndLater() {
    channel.outcomes.add(new Outcome.Later("no connection", Duration.ofMinutes(1)));
    channel.outcomes.add(new Outcome.Later("no connection", Duration.ofMinutes(1)));
    plan("digest");

    assertThat(workOff()).isEqualTo(1);
    clock.move(Duration.ofMinutes(1));
    assertThat(workOff()).isEqualTo(1);
    clock.move(Duration.ofMinutes(1));
    assertThat(workOff()).as("the second pause is longer").isZero();
    clock.move(Duration.ofMinutes(1));
    assertThat(workOff()).isEqualTo(1);
    assertThat(only().state()).isEqualTo(DeliveryState.SENT);
    assertThat(only().attempts()).isEqualTo(3);
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    channel.outcomes.add(new Outcome.Refused("reply 550"));
    plan("digest");
    workOff();
    clock.move(HOUR);

    assertThat(workOff()).isZero();
    assertThat(only().state()).isEqualTo(DeliveryState.REFUSED);
    assertThat(only().why()).isEqualTo("reply 550");
  }

  @Test
  void whatIsUnknownWaitsForAPerson() {
    channel.outcomes.add(new Outcome.Unknown("no answer"));
    plan("digest");
    workOff();
    clock.move(HOUR);
    assertThat(workOff()).isZero();
    assertThat(only().state()).isEqualTo(DeliveryState.UNKNOWN);

    deliveries.found(only().id(), DeliveryState.WAITING, clock.instant());
    workOff();
    assertThat(only().state()).isEqualTo(DeliveryState.SENT);
    assertThat(channel.sent).hasSize(2);
  }

  @Test
  void whoeverIsToldThatItArrivedSendsNothingAgain() {
    channel.outcomes.add(new Outcome.Unknown("no answer"));
    plan("digest");
    workOff();
    deliveries.found(only().id(), DeliveryState.SENT, null);
    clock.move(HOUR);

    assertThat(workOff()).isZero();
    assertThat(deliveries.found(only().id(), DeliveryState.WAITING, null)).isFalse();
  }

  @Test
  void aHouseThatIsLeftAloneIsNotClaimedFor() {
    plan("digest");
    channel.leftAlone = true;
    assertThat(workOff()).isZero();
    channel.leftAlone = false;
    assertThat(workOff()).isEqualTo(1);
  }

  @Test
  void aMessageIsOfItsDay() {
    plan("digest");
    clock.move(Duration.ofHours(16)); // midnight in Shanghai
    workOff();

    assertThat(only().state()).isEqualTo(DeliveryState.EXPIRED);
    assertThat(channel.sent).isEmpty();
  }

  @Test
  void nothingIsSentInQuietHours() {
    plan("digest");
    clock.move(Duration.ofHours(13)); // 21:00
    workOff();

    assertThat(only().state()).isEqualTo(DeliveryState.WAITING);
    assertThat(channel.sent).isEmpty();
  }

  @Test
  void nobodyIsSentMoreThanWanted() {
    plan("digest");
    plan("handover:1");
    plan("handover:2");
    workOff();

    assertThat(channel.sent).hasSize(2);
    assertThat(all()).filteredOn(d -> d.state() == DeliveryState.CAPPED).hasSize(1);
  }

  @Test
  void whoTakesAnAddressAwayIsNotWrittenToAnyMore() {
    plan("digest");
    store.database().getCollection("preferences").drop();
    workOff();

    assertThat(only().state()).isEqualTo(DeliveryState.WITHDRAWN);
    assertThat(channel.sent).isEmpty();
  }

  @Test
  void aSlowSenderWhoWasGivenUpStillKnowsThatItWasSent() {
    plan("digest");
    DeliveryDocument slow = sending().claim().orElseThrow();
    deliveries.begin(slow);
    clock.move(HOUR);
    workOff();
    assertThat(only().state()).isEqualTo(DeliveryState.UNKNOWN);

    deliveries.end(slow, DeliveryState.SENT, null);
    assertThat(only().state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void aClaimReadsOneDocumentAmongMany() {
    IntStream.range(0, 300)
        .mapToObj(n -> Morning.telling("digest", "p" + n).deliveries(clock.instant()))
        .forEach(deliveries::plan);
    clock.move(Duration.ofMinutes(-5));
    long before = store.examined();

    assertThat(sending().claim()).isEmpty();
    assertThat(store.examined() - before).isLessThan(5);
  }
}
