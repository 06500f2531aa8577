package cn.tongxin.roster.office;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post of an office and who holds it, held it or will hold it: one person at a time. */
record Post(String title, List<Holder> holders) {

  Post {
    holders = List.copyOf(holders);
  }

  Optional<Holder> holder(LocalDate day) {
    return holders.stream().filter(holder -> holder.holdsOn(day)).findFirst();
  }

  /** Since when nobody holds it on a day when nobody does; null where nobody ever did. */
  @Nullable LocalDate vacantSince(LocalDate day) {
    return holders.stream()
        .map(Holder::to)
        .filter(to -> to != null && to.isBefore(day))
        .max(Comparator.naturalOrder())
        .map(to -> to.plusDays(1))
        .orElse(null);
  }
}
