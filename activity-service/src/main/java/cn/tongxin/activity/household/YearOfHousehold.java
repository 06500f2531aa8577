package cn.tongxin.activity.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who belonged to a household on which days of a year. Entries of one person that were merged are
 * that person.
 *
 * @param entries all entries of those who belonged on any day of the year
 * @param persons of each entry that matters, the one under which its person counts
 */
record YearOfHousehold(
    UUID id,
    LocalDate first,
    LocalDate last,
    Residents residents,
    Set<UUID> entries,
    Map<UUID, UUID> persons) {

  static YearOfHousehold of(
      UUID id,
      Residents residents,
      Function<Collection<UUID>, Map<UUID, UUID>> personsOf,
      int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    Map<UUID, UUID> persons = personsOf.apply(residents.between(first, last));
    return new YearOfHousehold(id, first, last, residents, persons.keySet(), persons);
  }

  /** Those entries, and the household itself: whoever can be looked after. */
  Set<UUID> withItself() {
    Set<UUID> all = new HashSet<>(entries);
    all.add(id);
    return all;
  }

  /** Whether what was done for an entry on a day was done for the household. */
  boolean includes(UUID entry, LocalDate day) {
    return asResident(entry).stream().anyMatch(one -> residents.belonged(one, day));
  }

  /** Whether somebody looked after the household, or one who belonged, on a day of the year. */
  boolean includes(CareDocument care) {
    if (!care.isIn(first, last)) {
      return false;
    }
    LocalDate from = care.from().isBefore(first) ? first : care.from();
    LocalDate to = care.to() == null || care.to().isAfter(last) ? last : care.to();
    return care.subject().equals(id)
        || asResident(care.subject()).stream().anyMatch(one -> residents.belonged(one, from, to));
  }

  private Set<UUID> asResident(UUID entry) {
    UUID person = persons.get(entry);
    return persons.entrySet().stream()
        .filter(one -> one.getValue().equals(person))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
