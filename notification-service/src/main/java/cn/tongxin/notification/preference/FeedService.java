package cn.tongxin.notification.preference;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.tongxin.notification.reminder.Dues;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Territories;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Opens, ends and answers calendar feeds: on which days the person owes how many visits. */
@Service
class FeedService {
  private static final int SECRET_BYTES = 32;
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** As many of the next reminders as a calendar shows with profit. */
  private static final int MOST = 500;

  private final MongoFeeds feeds;
  private final Dues dues;
  private final Territories territories;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  FeedService(MongoFeeds feeds, Dues dues, Territories territories, Clock clock) {
    this.feeds = feeds;
    this.dues = dues;
    this.territories = territories;
    this.clock = clock;
  }

  /** The secret of a new feed; the one before it is worth nothing any more. */
  String open(Actor actor) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    feeds.put(
        new FeedDocument(
            actor.id(), actor.area().within(), actor.id(), hash(secret), clock.instant()));
    return secret;
  }

  void end(String person) {
    feeds.remove(person);
  }

  /**
   * How many are owed on which day.
   *
   * @throws Problem 404 if the secret opens nothing, or nothing any more
   */
  Map<LocalDate, Integer> of(String secret) {
    FeedDocument feed =
        SECRET.matcher(secret).matches() ? feeds.bySecret(hash(secret)).orElse(null) : null;
    if (feed == null) {
      throw Problem.notFound("feed.unknown");
    }
    AreaCode area = new AreaCode(feed.within().getLast());
    Map<LocalDate, Integer> days = new TreeMap<>();
    dues.owedBy(territories.now().inside(area), feed.id(), MOST)
        .forEach(day -> days.merge(day, 1, Integer::sum));
    return days;
  }

  private static String hash(String secret) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
