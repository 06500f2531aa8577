package cn.tongxin.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.notification.channel.Mails;
import cn.tongxin.notification.dispatch.DyingSender.Step;
import cn.tongxin.notification.dispatch.Morning.Hand;
import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.preference.Wishes;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.errand.ErrandService;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes, a real SMTP server: what is in its box is the judge. */
class KilledSenderTest {
  private final TestStore store = TestStore.embedded();
  private final GreenMail box = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final Hand clock = new Hand("2026-11-23T00:00:00Z");
  private MongoDeliveries deliveries;
  private MongoPreferences preferences;
  @TempDir private Path output;

  @BeforeEach
  void open() {
    box.start();
    deliveries = new MongoDeliveries(store.database(), clock);
    preferences = new MongoPreferences(store.database());
  }

  @AfterEach
  void close() throws Exception {
    box.stop();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CLAIMED, SENT,    1",
    "BEGUN,   UNKNOWN, 0",
    "SENT,    UNKNOWN, 1",
    "ENDED,   SENT,    1",
  })
  void eachIsInTheBoxOnceOrIsShownAsUnknown(Step death, DeliveryState end, int mails)
      throws Exception {
    Wishes.enter(preferences, Morning.wishes("li", true));
    deliveries.plan(Morning.telling("digest", "li").deliveries(clock.instant()));
    assertThat(sentByAProcessThatDiesAt(death)).isEqualTo(DyingSender.EXIT);

    clock.move(Duration.ofMinutes(10));
    othersGoOn();

    assertThat(box.getReceivedMessages()).hasSize(mails);
    assertThat(deliveries.list(Scope.of(Morning.TOWNSHIP), null, PageQuery.of(null, null)).items())
        .singleElement()
        .extracting(DeliveryDocument::state)
        .isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200})
  void ofAMorningWhosePlannerIsKilledEachDigestIsPlannedOnce(int planned) throws Exception {
    for (int n = 0; n < DyingPlanner.PEOPLE; n++) {
      Wishes.enter(preferences, Morning.wishes("p" + n, true));
    }
    new MongoMornings(store.database(), clock).begin(Morning.TODAY.minusDays(1));
    assertThat(process(DyingPlanner.class, clock.instant().toString(), planned + ""))
        .isEqualTo(DyingSender.EXIT);
    assertThat(digests()).isEqualTo(planned);

    clock.move(Duration.ofMinutes(6));
    int _ = DyingPlanner.planner(store.database(), clock, Morning.words()).workOff();

    assertThat(digests()).isEqualTo(DyingPlanner.PEOPLE);
  }

  private long digests() {
    return store.database().getCollection("deliveries").countDocuments();
  }

  private void othersGoOn() {
    SendingService sending =
        new SendingService(
            Mails.to(box.getSmtp().getPort()),
            deliveries,
            preferences,
            clock,
            new SimpleMeterRegistry());
    int _ = new ErrandService<>("others", sending::claim, sending::send).workOff();
  }

  private int sentByAProcessThatDiesAt(Step death) throws IOException, InterruptedException {
    String port = Integer.toString(box.getSmtp().getPort());
    return process(DyingSender.class, port, death.name(), clock.instant().toString());
  }

  private int process(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                store.uri()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(new File(output.toFile(), "process.log")))
        .start()
        .waitFor();
  }
}
