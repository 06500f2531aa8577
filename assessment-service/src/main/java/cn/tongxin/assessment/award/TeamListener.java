package cn.tongxin.assessment.award;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from roster which organisations are service teams. */
@Component
class TeamListener {
  static final EventTypes<Team> TYPES =
      new EventTypes<Team>()
          .on("cn.tongxin.roster.organisation-recorded.v1", Recorded.class, Recorded::team)
          .on("cn.tongxin.roster.organisation-merged.v1", Ended.class, Ended::team)
          .on("cn.tongxin.roster.organisation-dissolved.v1", Ended.class, Ended::team);

  private static final String TEAM = "SERVICE_TEAM";

  private final EventReader reader;
  private final MongoTeams teams;

  TeamListener(EventReader reader, MongoTeams teams) {
    this.reader = reader;
    this.teams = teams;
  }

  @KafkaListener(topics = "tongxin.roster.organisation", groupId = "assessment-service-teams")
  void onOrganisations(List<ConsumerRecord<String, byte[]>> poll) {
    learn(reader.read(poll, TYPES));
  }

  void learn(List<Received<Team>> facts) {
    teams.learn(facts.stream().map(it -> it.fact().document(it.seq())).toList());
  }

  /** What is known of an organisation. */
  record Team(UUID id, AreaCode area, boolean goesOn) {
    Team {
      Objects.requireNonNull(id);
      Objects.requireNonNull(area);
    }

    TeamDocument document(long seq) {
      return new TeamDocument(id, seq, area.within(), id.toString(), goesOn);
    }
  }

  /** What is read of an organisation. */
  record Recorded(UUID organisationId, String kind, AreaCode area) {
    Team team() {
      return new Team(organisationId, area, TEAM.equals(kind));
    }
  }

  /** What is read of one that is no more. */
  record Ended(UUID organisationId, AreaCode area) {
    Team team() {
      return new Team(organisationId, area, false);
    }
  }
}
