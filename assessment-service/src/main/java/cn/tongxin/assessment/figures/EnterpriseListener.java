package cn.tongxin.assessment.figures;

import cn.tongxin.assessment.figures.Enterprise.State;
import cn.tongxin.assessment.figures.Enterprise.Term;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from roster which enterprises are key ones, and on which days somebody is in charge. */
@Component
class EnterpriseListener {
  static final EventTypes<News> TYPES =
      new EventTypes<News>()
          .on("cn.tongxin.roster.organisation-recorded.v1", Recorded.class, Recorded::news)
          .on("cn.tongxin.roster.organisation-merged.v1", Gone.class, Gone::news)
          .on("cn.tongxin.roster.organisation-dissolved.v1", Gone.class, Gone::news);

  private final EventReader reader;
  private final MongoEnterprises enterprises;

  EnterpriseListener(EventReader reader, MongoEnterprises enterprises) {
    this.reader = reader;
    this.enterprises = enterprises;
  }

  @KafkaListener(topics = "tongxin.roster.organisation")
  void onOrganisations(List<ConsumerRecord<String, byte[]>> poll) {
    learn(reader.read(poll, TYPES));
  }

  /** Keeps what is told of enterprises. */
  void learn(List<Received<News>> events) {
    enterprises.learn(
        events.stream()
            .filter(event -> event.fact().kind().equals("ENTERPRISE"))
            .map(event -> event.fact().told(event.seq()))
            .toList());
  }

  /** What an event says of an organisation. */
  record News(
      UUID id,
      String kind,
      AreaCode area,
      LocalDate effectiveOn,
      boolean key,
      List<Term> liaisons) {

    MongoEnterprises.Told told(long seq) {
      return new MongoEnterprises.Told(id, new State(seq, effectiveOn, key, area, liaisons));
    }
  }

  /** What is read of an organisation. */
  record Recorded(
      UUID organisationId,
      String kind,
      AreaCode area,
      String lifecycle,
      boolean key,
      List<Contact> contacts,
      LocalDate effectiveOn) {
    Recorded {
      Objects.requireNonNull(organisationId);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(area);
      Objects.requireNonNull(lifecycle);
      Objects.requireNonNull(contacts);
      Objects.requireNonNull(effectiveOn);
    }

    News news() {
      return new News(
          organisationId,
          kind,
          area,
          effectiveOn,
          key && lifecycle.equals("ACTIVE"),
          contacts.stream().filter(Contact::isLiaison).map(Contact::term).toList());
    }
  }

  /** What is read of a contact; not who it is. */
  record Contact(String role, @Nullable LocalDate from, @Nullable LocalDate to) {
    boolean isLiaison() {
      return role.equals("LIAISON");
    }

    Term term() {
      return new Term(from, to);
    }
  }

  /** What is read of an organisation that is no more. */
  record Gone(UUID organisationId, String kind, AreaCode area, LocalDate effectiveOn) {
    Gone {
      Objects.requireNonNull(organisationId);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(area);
      Objects.requireNonNull(effectiveOn);
    }

    News news() {
      return new News(organisationId, kind, area, effectiveOn, false, List.of());
    }
  }
}
