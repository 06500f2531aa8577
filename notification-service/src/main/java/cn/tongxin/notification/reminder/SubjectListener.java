package cn.tongxin.notification.reminder;

import static java.util.Objects.requireNonNull;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes in which households and organisations there are: somebody has to look after each. */
@Component
class SubjectListener {
  private static final String ORGANISATION = "cn.tongxin.roster.organisation-";

  static final EventTypes<Shape> TYPES =
      new EventTypes<Shape>()
          .on("cn.tongxin.roster.household-recorded.v1", Household.class, it -> it)
          .on(ORGANISATION + "recorded.v1", Organisation.class, it -> it)
          .on(ORGANISATION + "dissolved.v1", Ended.class, it -> it)
          .on(ORGANISATION + "merged.v1", Ended.class, it -> it);

  private final EventReader reader;
  private final SubjectService service;

  SubjectListener(EventReader reader, SubjectService service) {
    this.reader = reader;
    this.service = service;
  }

  @KafkaListener(topics = {"tongxin.roster.household", "tongxin.roster.organisation"})
  void onSubjects(List<ConsumerRecord<String, byte[]>> poll) {
    service.learn(reader.read(poll, TYPES).stream().map(SubjectListener::told).toList());
  }

  private static Told<SubjectFact> told(Received<Shape> event) {
    LocalDate day = ChinaDays.of(event.time());
    SubjectFact.Served fact = event.fact().served(day, event.seq());
    return new Told<>(fact.about(), fact);
  }

  /** An event as it is read. */
  interface Shape {

    /** What it tells, as the event with this number, told on this day. */
    SubjectFact.Served served(LocalDate day, long seq);
  }

  /** Somebody has to look after a household for as long as anybody lives there. */
  record Household(UUID householdId, AreaCode area, List<UUID> memberRefs) implements Shape {
    Household {
      requireNonNull(householdId);
      requireNonNull(area);
      memberRefs = List.copyOf(memberRefs);
    }

    @Override
    public SubjectFact.Served served(LocalDate day, long seq) {
      return new SubjectFact.Served(householdId, area, day, !memberRefs.isEmpty(), seq);
    }
  }

  /** Somebody has to look after an organisation while it is active, and known to be. */
  record Organisation(UUID organisationId, AreaCode area, String lifecycle, LocalDate effectiveOn)
      implements Shape {
    Organisation {
      requireNonNull(organisationId);
      requireNonNull(area);
      requireNonNull(lifecycle);
      requireNonNull(effectiveOn);
    }

    @Override
    public SubjectFact.Served served(LocalDate day, long seq) {
      boolean active = lifecycle.equals("ACTIVE");
      LocalDate since = effectiveOn.isAfter(day) ? effectiveOn : day;
      return new SubjectFact.Served(organisationId, area, since, active, seq);
    }
  }

  record Ended(UUID organisationId, AreaCode area, LocalDate effectiveOn) implements Shape {
    Ended {
      requireNonNull(organisationId);
      requireNonNull(area);
      requireNonNull(effectiveOn);
    }

    @Override
    public SubjectFact.Served served(LocalDate day, long seq) {
      return new SubjectFact.Served(organisationId, area, effectiveOn, false, seq);
    }
  }
}
