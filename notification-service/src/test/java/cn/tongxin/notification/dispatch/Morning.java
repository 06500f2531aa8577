package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.channel.Address;
import cn.tongxin.notification.channel.Channel;
import cn.tongxin.notification.channel.ChannelKind;
import cn.tongxin.notification.channel.Note;
import cn.tongxin.notification.channel.Outcome;
import cn.tongxin.notification.preference.Preferences;
import cn.tongxin.serving.AreaCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * What deliveries are tested with: a hand on the clock, people, and a way out that does as told.
 */
final class Morning {
  static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  static final AreaCode TOWNSHIP = new AreaCode("410225105");

  static Address mail(String person) {
    return new Address(ChannelKind.MAIL, person + "@example.cn", null);
  }

  static Preferences wishes(String person, boolean onHolidays) {
    return new Preferences(
        person,
        TOWNSHIP,
        "zh-CN",
        List.of(mail(person)),
        LocalTime.of(8, 0),
        LocalTime.of(21, 0),
        LocalTime.of(7, 0),
        2,
        onHolidays);
  }

  static Telling telling(String cause, String person) {
    Preferences to = wishes(person, true);
    return new Telling(cause, to, TODAY, "subject", "text", to.digestOf(TODAY));
  }

  /** The words of this service, in both languages. */
  static MessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages");
    words.setDefaultEncoding("UTF-8");
    return words;
  }

  /** A clock that stands until it is moved. */
  static final class Hand extends Clock {
    private volatile Instant now;

    Hand(String now) {
      this.now = Instant.parse(now);
    }

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /**
   * A way out that notes what it was sent and answers what it was told to, then that it was sent.
   */
  static final class ToldChannel implements Channel {
    final List<Note> sent = new ArrayList<>();
    final Deque<Outcome> outcomes = new ArrayDeque<>();
    boolean leftAlone;

    @Override
    public ChannelKind kind() {
      return ChannelKind.MAIL;
    }

    @Override
    public void check(Address address) {}

    @Override
    public boolean isLeftAlone() {
      return leftAlone;
    }

    @Override
    public synchronized Outcome send(Address to, Note note) {
      sent.add(note);
      return outcomes.isEmpty() ? new Outcome.Sent() : outcomes.poll();
    }
  }

  private Morning() {}
}
