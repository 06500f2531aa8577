package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.channel.Channel;
import cn.tongxin.notification.channel.Outcome;
import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.preference.Preferences;
import cn.tongxin.serving.ChinaDays;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due by one way. That sending begins is noted before anything is sent, and how it
 * ended after: what is found begun and not ended, after a crash, may have been sent, and is
 * therefore never sent again without a person.
 */
final class SendingService {
  private static final Logger log = LoggerFactory.getLogger(SendingService.class);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final Channel channel;
  private final MongoDeliveries deliveries;
  private final MongoPreferences preferences;
  private final Clock clock;
  private final MeterRegistry meters;

  SendingService(
      Channel channel,
      MongoDeliveries deliveries,
      MongoPreferences preferences,
      Clock clock,
      MeterRegistry meters) {
    this.channel = channel;
    this.deliveries = deliveries;
    this.preferences = preferences;
    this.clock = clock;
    this.meters = meters;
  }

  /** The next to send, unless the other house is left alone for a while. */
  Optional<DeliveryDocument> claim() {
    return channel.isLeftAlone() ? Optional.empty() : deliveries.claim(channel.kind());
  }

  /** Takes one that was claimed as far as it goes now. */
  void send(DeliveryDocument d) {
    if (d.state() == DeliveryState.SENDING) {
      end(d, DeliveryState.UNKNOWN, "left off");
      return;
    }
    if (ChinaDays.today(clock).isAfter(d.day())) {
      end(d, DeliveryState.EXPIRED, d.why());
      return;
    }
    preferences.ofAll(List.of(d.person())).stream()
        .filter(wishes -> wishes.channels().contains(d.target()))
        .findFirst()
        .ifPresentOrElse(wishes -> send(d, wishes), () -> end(d, DeliveryState.WITHDRAWN, null));
  }

  private void send(DeliveryDocument d, Preferences wishes) {
    Instant now = clock.instant();
    if (wishes.afterQuiet(now).isAfter(now)) {
      deliveries.later(d, "quiet hours", wishes.afterQuiet(now));
    } else if (deliveries.sentOn(d.day(), d.person(), d.way()) >= wishes.dailyCap()) {
      end(d, DeliveryState.CAPPED, null);
    } else if (deliveries.begin(d)) {
      note(d, channel.send(d.target(), d.note()));
    }
  }

  private void note(DeliveryDocument d, Outcome outcome) {
    switch (outcome) {
      case Outcome.Sent() -> end(d, DeliveryState.SENT, null);
      case Outcome.Refused(String why) -> end(d, DeliveryState.REFUSED, why);
      case Outcome.Unknown(String why) -> end(d, DeliveryState.UNKNOWN, why);
      case Outcome.Later(String why, Duration pause) ->
          deliveries.later(d, why, clock.instant().plus(growing(pause, d.attempts())));
    }
  }

  private static Duration growing(Duration pause, int attempts) {
    Duration grown = pause.multipliedBy(1L << Math.min(attempts, 6));
    return grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
  }

  private void end(DeliveryDocument d, DeliveryState state, @Nullable String why) {
    deliveries.end(d, state, why);
    meters
        .counter("tongxin.deliveries", "channel", d.way().name(), "state", state.name())
        .increment();
    if (state == DeliveryState.UNKNOWN || state == DeliveryState.REFUSED) {
      log.atWarn()
          .addKeyValue("delivery", d.id())
          .addKeyValue("channel", d.way())
          .addKeyValue("state", state)
          .addKeyValue("why", why)
          .log("a message was not taken, or nobody knows");
    }
  }
}
