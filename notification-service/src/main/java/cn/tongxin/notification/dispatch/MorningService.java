package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.preference.Preferences;
import cn.tongxin.notification.reminder.Dues;
import cn.tongxin.notification.reminder.Dues.Notice;
import cn.tongxin.notification.workday.WorkingDays;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

/**
 * Plans the digests of a day, early in the morning: one for each person who has something to be
 * told and wants to be told outside the inbox. One instance plans a day; should two do so after
 * all, each digest is still planned once.
 */
final class MorningService {
  private static final Logger log = LoggerFactory.getLogger(MorningService.class);
  private static final LocalTime EARLY = LocalTime.of(5, 0);
  private static final int PEOPLE_AT_ONCE = 200;
  private static final int YEAR = 365;

  private final MongoMornings mornings;
  private final MongoDeliveries deliveries;
  private final MongoPreferences preferences;
  private final Dues dues;
  private final WorkingDays working;
  private final MessageSource words;
  private final Clock clock;
  private final ErrandService<MorningDocument> errands;

  /** The last day that this instance has begun: it is asked every second, and writes once. */
  private volatile @Nullable LocalDate begun;

  MorningService(
      MongoMornings mornings,
      MongoDeliveries deliveries,
      MongoPreferences preferences,
      Dues dues,
      WorkingDays working,
      MessageSource words,
      Clock clock) {
    this.mornings = mornings;
    this.deliveries = deliveries;
    this.preferences = preferences;
    this.dues = dues;
    this.working = working;
    this.words = words;
    this.clock = clock;
    this.errands = new ErrandService<>("mornings", this::claim, this::plan);
  }

  ErrandService<MorningDocument> errands() {
    return errands;
  }

  private Optional<MorningDocument> claim() {
    ZonedDateTime now = clock.instant().atZone(ChinaDays.ZONE);
    if (now.toLocalTime().isBefore(EARLY) || !mornings.maySendOn(now.toLocalDate())) {
      return Optional.empty();
    }
    if (!now.toLocalDate().equals(begun)) {
      mornings.dawn(now.toLocalDate());
      begun = now.toLocalDate();
    }
    return mornings.claim();
  }

  private void plan(MorningDocument morning) {
    LocalDate day = morning.day();
    if (day.equals(ChinaDays.today(clock))) {
      log.atInfo().addKeyValue("digests", digests(day)).log("the morning's digests are planned");
    }
    deliveries.purge(day.minusDays(YEAR));
    mornings.done(morning);
  }

  private int digests(LocalDate day) {
    List<Notice> today = dues.toTellOn(day);
    int planned = planned(day, byPerson(today), true);
    if (working.isWorking(day)) {
      List<Notice> all = new ArrayList<>(today);
      working.since(day).stream()
          .filter(off -> off.isBefore(day))
          .forEach(off -> all.addAll(dues.toTellOn(off)));
      planned += planned(day, byPerson(all), false);
    }
    return planned;
  }

  private static Map<String, List<Notice>> byPerson(List<Notice> notices) {
    return notices.stream().collect(Collectors.groupingBy(Notice::person));
  }

  /** The digests of those who want to be told on days off, or of those who do not. */
  private int planned(LocalDate day, Map<String, List<Notice>> notices, boolean onHolidays) {
    int planned = 0;
    List<String> people = new ArrayList<>(notices.keySet());
    for (int from = 0; from < people.size(); from += PEOPLE_AT_ONCE) {
      List<String> some = people.subList(from, Math.min(people.size(), from + PEOPLE_AT_ONCE));
      List<DeliveryDocument> digests =
          preferences.ofAll(some).stream()
              .filter(wishes -> wishes.onHolidays() == onHolidays)
              .map(wishes -> digest(day, wishes, notices.getOrDefault(wishes.person(), List.of())))
              .flatMap(telling -> telling.deliveries(clock.instant()).stream())
              .toList();
      deliveries.plan(digests);
      planned += digests.size();
    }
    return planned;
  }

  private Telling digest(LocalDate day, Preferences wishes, List<Notice> notices) {
    DigestText text = DigestText.of(day, notices);
    DigestText.Words in = (key, arguments) -> words.getMessage(key, arguments, wishes.locale());
    return new Telling(
        "digest", wishes, day, text.subject(in), text.text(in), wishes.digestOf(day));
  }
}
