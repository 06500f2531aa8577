package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.Fact.Alone;
import cn.tongxin.notification.reminder.Fact.Pairing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who looks after somebody or something: its pairings, and when they lack a second person. */
final class Caretakers {
  private static final int PAIRINGS = 16;

  /** So soon a second person has to be found. */
  private static final int DAYS = 7;

  private final Facts<Pairing> pairings;
  private final Facts<Alone> alone;

  Caretakers(List<Pairing> pairings, List<Alone> alone) {
    this.pairings =
        new Facts<>(pairings, Comparator.comparing(Pairing::from), Facts.newest(PAIRINGS));
    this.alone = new Facts<>(alone, Comparator.comparing(Alone::since), Facts.newest(PAIRINGS));
  }

  Learned learn(Pairing news) {
    return pairings.learn(news);
  }

  Learned learn(Alone news) {
    return alone.learn(news);
  }

  List<Pairing> pairings() {
    return pairings.held();
  }

  List<Alone> alone() {
    return alone.held();
  }

  /** Who looks after it on a day, the first person first. */
  List<String> on(LocalDate day) {
    return pairings.held().reversed().stream()
        .filter(pairing -> pairing.holdsOn(day))
        .findFirst()
        .map(pairing -> List.of(pairing.officer(), pairing.deputy()))
        .orElse(List.of());
  }

  /** Who looks after it on a day; who does so today where nobody did, or no day is named. */
  List<String> on(@Nullable LocalDate day, LocalDate today) {
    List<String> then = day == null ? List.of() : on(day);
    return then.isEmpty() ? on(today) : then;
  }

  /**
   * Days without anybody and places of a second person that are empty, as they were and are owed.
   *
   * @param since the first day on which somebody has to be there
   * @param withdrawn nobody has to be there any more
   */
  Stream<Owed> vacancies(ReminderKind kind, LocalDate since, LocalDate today, boolean withdrawn) {
    Vacancies first = new Vacancies(kind, "vacancy", since);
    pairings.held().forEach(it -> first.filled(it.about(), it.from(), it.to()));
    return Stream.concat(
        first.owed(today, withdrawn).stream(),
        alone.held().stream()
            .filter(it -> !it.since().isAfter(today))
            .map(it -> second(kind, it, since, today, withdrawn)));
  }

  private Owed second(
      ReminderKind kind, Alone lacking, LocalDate since, LocalDate today, boolean withdrawn) {
    LocalDate from = lacking.since().isBefore(since) ? since : lacking.since();
    return new Owed(
        kind,
        "second:" + lacking.about(),
        from.plusDays(DAYS),
        List.of(),
        filledBy(lacking, today),
        withdrawn || isOver(lacking, today));
  }

  /** The pairing has somebody there by now, or one that followed it has. */
  private @Nullable UUID filledBy(Alone lacking, LocalDate today) {
    return pairings.held().stream()
        .filter(it -> !it.officer().equals(it.deputy()))
        .filter(
            it ->
                it.about().equals(lacking.about())
                    ? it.seq() > lacking.seq()
                    : it.from().isAfter(lacking.since()) && !it.from().isAfter(today))
        .map(Pairing::about)
        .findFirst()
        .orElse(null);
  }

  private boolean isOver(Alone lacking, LocalDate today) {
    Optional<Pairing> pairing =
        pairings.held().stream().filter(it -> it.about().equals(lacking.about())).findFirst();
    LocalDate to = pairing.map(Pairing::to).orElse(null);
    return pairing.isEmpty() || (to != null && to.isBefore(today));
  }

  /**
   * The days on which the calendar alone changes who looks after it, or who should.
   *
   * @param since the first day on which somebody has to be there, where that is known
   */
  Stream<LocalDate> turns(@Nullable LocalDate since) {
    Stream<LocalDate> first =
        Stream.ofNullable(since)
            .filter(day -> pairings.held().stream().allMatch(it -> it.isOver(day)))
            .map(day -> day.plusDays(1));
    return Stream.concat(first, pairings.held().stream().flatMap(Caretakers::turns));
  }

  private static Stream<LocalDate> turns(Pairing pairing) {
    LocalDate to = pairing.to();
    return to == null
        ? Stream.of(pairing.from())
        : Stream.of(pairing.from(), to.plusDays(1), to.plusDays(2));
  }
}
