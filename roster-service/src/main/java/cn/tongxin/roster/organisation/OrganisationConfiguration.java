package cn.tongxin.roster.organisation;

import cn.tongxin.roster.pairing.Subjects;
import cn.tongxin.serving.Territories;
import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what has no framework in it. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

  @Bean
  Subjects organisationSubjects(Organisations organisations) {
    return new OrganisationSubjects(organisations);
  }

  @Bean
  Relations relations(Organisations organisations) {
    return new Relations(organisations);
  }

  @Bean
  OrganisationCounts organisationCounts(MongoDatabase database, Territories territories) {
    return new MongoOrganisationCounts(database, territories::now);
  }

  @Bean
  ServiceTeams serviceTeams(Organisations organisations) {
    return new ServiceTeams(organisations);
  }
}
