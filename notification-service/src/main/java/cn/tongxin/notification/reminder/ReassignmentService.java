package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Hands over what is owed, a few hundred reminders at a time. */
@Service
class ReassignmentService implements Reassignment {
  private static final int AT_ONCE = 500;

  private final ReminderService service;
  private final Reminders reminders;

  ReassignmentService(ReminderService service, Reminders reminders) {
    this.service = service;
    this.reminders = reminders;
  }

  @Override
  public int handOver(AreaCode area, String from, String to, Instant at) {
    List<ReminderView> owed = reminders.owedBefore(Scope.of(area), from, at, AT_ONCE);
    Map<UUID, Set<UUID>> byMember =
        owed.stream()
            .filter(reminder -> service.keeper().keeps(reminder.kind())) // others follow their own
            .collect(
                Collectors.groupingBy(
                    ReminderView::subjectRef,
                    Collectors.mapping(ReminderView::id, Collectors.toSet())));
    byMember.forEach(
        (member, theirs) ->
            service.changing(Scope.of(area), member, plan -> plan.handOver(theirs, from, to)));
    return owed.size();
  }
}
