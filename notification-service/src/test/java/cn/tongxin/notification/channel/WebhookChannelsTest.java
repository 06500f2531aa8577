package cn.tongxin.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookChannelsTest {
  private static final Note NOTE = new Note(new UUID(1, 2), "subject", "今天到期 3 项。\n\"&");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

  private OtherHouse house;

  @BeforeEach
  void open() throws IOException {
    house = new OtherHouse();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Outcome robot(ChannelKind kind, String secret) {
    Channel channel = new RobotService(kind, Set.of(house.origin()), new Webhook(), NOON);
    return channel.send(new Address(kind, house.origin() + "/send?key=k", secret), NOTE);
  }

  @Test
  void aRobotIsSentATextMessage() {
    assertThat(robot(ChannelKind.WECOM, null)).isEqualTo(new Outcome.Sent());

    assertThat(house.bodies)
        .singleElement()
        .asString()
        .contains("\"msgtype\":\"text\"", "\"content\":\"今天到期 3 项。\\n\\\"&\"");
  }

  /** Computed with Python's hmac over 1795320000000 and s, one above the other. */
  @Test
  void aDingtalkRobotWithASecretGetsASignature() {
    Outcome _ = robot(ChannelKind.DINGTALK, "s");

    assertThat(house.queries)
        .containsExactly(
            "key=k&timestamp=1795320000000&sign=Nbe9lXArouqIZx984zmBXtuYgQmCdu5DMrWf4CiT5UA%3D");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "200;{\"errcode\":0};Sent",
        "200;{\"errcode\":45009};Later",
        "200;{\"errcode\":130101};Later",
        "200;{\"errcode\":-1};Later",
        "200;{\"errcode\":93000};Refused",
        "200;{\"errcode\":310000};Refused",
        "200;<html>;Unknown",
        "200;{};Unknown",
        "302;moved;Refused",
        "404;no;Refused",
        "429;slowly;Later",
        "500;oh;Unknown",
        "503;later;Later",
        "0;-;Unknown",
      })
  void theAnswerSaysWhatBecameOfIt(int status, String answer, String outcome) {
    house.answers(status, String.valueOf(answer));

    assertThat(robot(ChannelKind.WECOM, null).getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(house.bodies).as("never sent twice").hasSize(1);
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() {
    house.answers(200, " ".repeat(200_000));

    assertThat(robot(ChannelKind.WECOM, null)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void whereNobodyListensNothingWasSent() {
    String gone = house.origin();
    house.close();
    Channel channel = new RobotService(ChannelKind.WECOM, Set.of(gone), new Webhook(), NOON);

    assertThat(channel.send(new Address(ChannelKind.WECOM, gone + "/x", null), NOTE))
        .isInstanceOf(Outcome.Later.class);
  }

  @Test
  void aHostThatIsNotOnTheListAnyMoreIsNotWrittenTo() {
    Channel channel = new RobotService(ChannelKind.WECOM, Set.of(), new Webhook(), NOON);

    Outcome outcome =
        channel.send(new Address(ChannelKind.WECOM, house.origin() + "/x", null), NOTE);

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(house.bodies).isEmpty();
  }

  @Test
  void aTextMessageIsAFormWithItsId() {
    Channel sms = new SmsChannel(URI.create(house.origin() + "/sms"), new Webhook());

    assertThat(sms.send(new Address(ChannelKind.SMS, "13800138000", null), NOTE))
        .isEqualTo(new Outcome.Sent());
    assertThat(house.bodies)
        .singleElement()
        .asString()
        .startsWith("id=00000000-0000-0001-0000-000000000002&text=%E4%BB%8A")
        .endsWith("&to=13800138000");
  }

  @Test
  void theTwentyFirstMessageToARobotInAMinuteWaits() {
    Channel guarded =
        new GuardService(
            new RobotService(ChannelKind.WECOM, Set.of(house.origin()), new Webhook(), NOON), 20);
    Address one = new Address(ChannelKind.WECOM, house.origin() + "/1", null);
    for (int n = 0; n < 20; n++) {
      assertThat(guarded.send(one, NOTE)).isEqualTo(new Outcome.Sent());
    }

    assertThat(guarded.send(one, NOTE)).isInstanceOf(Outcome.Later.class);
    Address another = new Address(ChannelKind.WECOM, house.origin() + "/2", null);
    assertThat(guarded.send(another, NOTE)).isEqualTo(new Outcome.Sent());
    assertThat(house.bodies).hasSize(21);
  }

  @Test
  void aHouseThatGivesNoAnswersIsLeftAlone() {
    house.answers(0, "");
    Channel guarded =
        new GuardService(
            new RobotService(ChannelKind.WECOM, Set.of(house.origin()), new Webhook(), NOON), 100);
    Address to = new Address(ChannelKind.WECOM, house.origin() + "/1", null);
    for (int n = 0; n < 5; n++) {
      assertThat(guarded.send(to, NOTE)).isInstanceOf(Outcome.Unknown.class);
    }

    assertThat(guarded.isLeftAlone()).isTrue();
    assertThat(guarded.send(to, NOTE)).isInstanceOf(Outcome.Later.class);
    assertThat(house.bodies).hasSize(5);
  }
}
