package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes anew what is owed when an office has decided something about it: who is in it, or when it
 * wants to be told. Doing so again changes nothing.
 */
@Service
class RefreshService {
  private static final int AT_ONCE = 200;

  private final List<Kept> all;
  private final Reminders reminders;

  RefreshService(List<Kept> all, Reminders reminders) {
    this.all = all;
    this.reminders = reminders;
  }

  /** Of what is owed, all that these offices owe, and all that they are told of. */
  void ofOffices(Collection<String> codes) {
    if (!codes.isEmpty()) {
      byId(after -> reminders.owedByOffices(codes, after, AT_ONCE));
      byId(after -> reminders.toldToOffices(codes, after, AT_ONCE));
    }
  }

  private void byId(Function<@Nullable UUID, List<Reminder>> next) {
    UUID after = null;
    List<Reminder> some;
    do {
      some = next.apply(after);
      anew(some);
      after = some.isEmpty() ? null : some.getLast().id();
    } while (some.size() == AT_ONCE);
  }

  /** Of what is owed, all in a place. */
  void owedIn(AreaCode area) {
    String after = null;
    List<Reminder> some;
    do {
      some = reminders.owedIn(area, after, AT_ONCE);
      anew(some);
      after = some.isEmpty() ? null : Reminders.place(some.getLast());
    } while (some.size() == AT_ONCE);
  }

  private void anew(List<Reminder> some) {
    for (Kept kept : all) {
      kept.keeper()
          .anew(
              some.stream()
                  .filter(reminder -> kept.keeper().keeps(reminder.kind()))
                  .map(Reminder::subjectRef)
                  .collect(Collectors.toSet()));
    }
  }
}
