package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.preference.Preferences;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Tells people of what has happened today, each once, when their quiet hours are over. What
 * happened on another day, as a replay of the topics says, is told to nobody.
 */
@Service
public class NewsService {
  private final MongoMornings mornings;
  private final MongoDeliveries deliveries;
  private final MongoPreferences preferences;
  private final MessageSource words;
  private final Clock clock;

  NewsService(
      MongoMornings mornings,
      MongoDeliveries deliveries,
      MongoPreferences preferences,
      MessageSource words,
      Clock clock) {
    this.mornings = mornings;
    this.deliveries = deliveries;
    this.preferences = preferences;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Tells these people.
   *
   * @param cause what it is about; the same cause on the same day is told once
   * @param at when it happened
   * @param key of the words {@code <key>.subject} and {@code <key>.text}, which name nobody
   */
  public void tell(String cause, Collection<String> people, Instant at, String key) {
    LocalDate day = ChinaDays.of(at);
    Instant now = clock.instant();
    if (!day.equals(ChinaDays.of(now)) || !mornings.maySendOn(day)) {
      return;
    }
    List<DeliveryDocument> planned =
        preferences.ofAll(people).stream()
            .map(wishes -> telling(cause, wishes, day, key))
            .flatMap(telling -> telling.deliveries(now).stream())
            .toList();
    deliveries.plan(planned);
  }

  /**
   * Tells these people, and notes who of them agreed to no way of being told.
   *
   * @param area the place that it is about, in which the notes are listed
   */
  void announce(String cause, AreaCode area, Collection<String> people, Instant at, String key) {
    tell(cause, people, at, key);
    LocalDate day = ChinaDays.of(at);
    Instant now = clock.instant();
    if (day.equals(ChinaDays.of(now)) && mornings.maySendOn(day)) {
      Set<String> reached =
          preferences.ofAll(people).stream()
              .filter(wishes -> !wishes.channels().isEmpty())
              .map(Preferences::person)
              .collect(Collectors.toSet());
      deliveries.plan(
          people.stream()
              .filter(person -> !reached.contains(person))
              .map(person -> DeliveryDocument.declined(cause, area, person, day, now))
              .toList());
    }
  }

  private Telling telling(String cause, Preferences wishes, LocalDate day, String key) {
    return new Telling(
        cause,
        wishes,
        day,
        words.getMessage(key + ".subject", new Object[0], wishes.locale()),
        words.getMessage(key + ".text", new Object[0], wishes.locale()),
        wishes.afterQuiet(clock.instant()));
  }
}
