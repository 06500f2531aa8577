package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.SubjectFact.Served;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody has to look after something, and since when: the newest words of it. Who moves
 * into a house that was empty is not answered for what was missing before.
 */
final class Needed {
  private static final int WORDS = 16;

  private List<Served> told;

  /**
   * @param told in the order of their numbers
   */
  Needed(List<Served> told) {
    this.told = told;
  }

  Learned learn(Served news) {
    if (told.stream().anyMatch(known -> known.seq() == news.seq())) {
      return Learned.KNOWN;
    }
    if (told.size() == WORDS && news.seq() < told.getFirst().seq()) {
      return Learned.BYGONE;
    }
    List<Served> all = new ArrayList<>(told);
    all.add(news);
    all.sort(Comparator.comparingLong(Served::seq));
    if (all.size() > WORDS) {
      Served oldest = all.removeFirst();
      all.set(0, all.getFirst().after(oldest));
    }
    told = List.copyOf(all);
    return Learned.NEWS;
  }

  Optional<Served> last() {
    return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast());
  }

  /** The first day of the last time; absent where there was none. */
  @Nullable LocalDate since() {
    Served before = null;
    LocalDate since = null;
    for (Served word : told) {
      Served now = before == null ? word : word.after(before);
      since = now.served() ? now.since() : since;
      before = now;
    }
    return since;
  }

  List<Served> told() {
    return told;
  }
}
