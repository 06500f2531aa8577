package cn.tongxin.activity.directory;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from roster who works where. */
@Component
class DirectoryListener {
  static final EventTypes<StaffedOffice> OFFICES =
      new EventTypes<StaffedOffice>()
          .on("cn.tongxin.roster.office-recorded.v1", StaffedOffice.class, Function.identity());

  static final EventTypes<Known> ORGANISATIONS =
      new EventTypes<Known>()
          .on("cn.tongxin.roster.organisation-recorded.v1", Recorded.class, Recorded::known)
          .on("cn.tongxin.roster.organisation-merged.v1", Merged.class, Merged::known)
          .on("cn.tongxin.roster.organisation-dissolved.v1", Gone.class, Gone::known);

  private final EventReader reader;
  private final MongoDirectory directory;

  DirectoryListener(EventReader reader, MongoDirectory directory) {
    this.reader = reader;
    this.directory = directory;
  }

  @KafkaListener(topics = "tongxin.roster.office")
  void onOffices(List<ConsumerRecord<String, byte[]>> poll) {
    directory.learnOffices(
        reader.read(poll, OFFICES).stream()
            .map(e -> OfficeDocument.of(e.fact().area(), e.seq(), e.fact().holders()))
            .toList());
  }

  @KafkaListener(topics = "tongxin.roster.organisation")
  void onOrganisations(List<ConsumerRecord<String, byte[]>> poll) {
    directory.learnOrganisations(
        reader.read(poll, ORGANISATIONS).stream().map(e -> e.fact().document(e.seq())).toList());
  }

  private static Duty duty(@Nullable String name) {
    return Arrays.stream(Duty.values())
        .filter(duty -> duty.name().equals(name))
        .findFirst()
        .orElse(Duty.OTHER);
  }

  /** What is read of an office. */
  record StaffedOffice(AreaCode area, List<Term> posts, List<Term> agents, List<Term> stationed) {
    StaffedOffice {
      Objects.requireNonNull(area);
      Objects.requireNonNull(posts);
      Objects.requireNonNull(agents);
      Objects.requireNonNull(stationed);
    }

    List<Holder> holders() {
      return Stream.of(
              posts.stream().flatMap(term -> term.as(duty(term.post()))),
              agents.stream().flatMap(term -> term.as(Duty.AGENT)),
              stationed.stream().flatMap(term -> term.as(Duty.STATIONED)))
          .flatMap(some -> some)
          .toList();
    }
  }

  /** One person's days in an office. */
  record Term(
      @Nullable String post,
      @Nullable String officer,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    /** Nobody where it is somebody who does not sign in. */
    Stream<Holder> as(Duty duty) {
      return officer == null ? Stream.of() : Stream.of(new Holder(duty, officer, from, to));
    }
  }

  /** What is known of an organisation after an event. */
  record Known(
      Organisation organisation,
      @Nullable Boolean gone,
      @Nullable UUID into,
      List<AreaCode> villages) {

    OrganisationDocument document(long seq) {
      return OrganisationDocument.of(organisation, seq, gone, into, villages);
    }
  }

  /** What is read of an organisation. */
  record Recorded(
      UUID organisationId,
      AreaCode area,
      String kind,
      List<AreaCode> villages,
      List<Contact> contacts) {
    Recorded {
      Objects.requireNonNull(organisationId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(villages);
      Objects.requireNonNull(contacts);
    }

    Known known() {
      List<Holder> holders = contacts.stream().flatMap(Contact::holder).toList();
      return new Known(new Organisation(organisationId, area, kind, holders), null, null, villages);
    }
  }

  /** One contact of an organisation. */
  record Contact(
      @Nullable String role,
      @Nullable String officer,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    Stream<Holder> holder() {
      return new Term(null, officer, from, to).as(duty(role));
    }
  }

  /** What is read of an organisation that is no more. */
  record Gone(UUID organisationId, AreaCode area, String kind) {
    Gone {
      Objects.requireNonNull(organisationId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(kind);
    }

    Known known() {
      return known(null);
    }

    Known known(@Nullable UUID into) {
      Organisation it = new Organisation(organisationId, area, kind, List.of());
      return new Known(it, true, into, List.of());
    }
  }

  /** What is read of an organisation that went into another one. */
  record Merged(UUID organisationId, AreaCode area, String kind, UUID into) {
    Merged {
      Objects.requireNonNull(into);
    }

    Known known() {
      return new Gone(organisationId, area, kind).known(into);
    }
  }
}
