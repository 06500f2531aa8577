package cn.tongxin.roster.card;

import cn.tongxin.roster.handover.Whereabouts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets others know where officers can be reached. */
@Configuration(proxyBeanMethods = false)
class CardConfiguration {

  @Bean
  Whereabouts officesOfContacts(MongoCards cards) {
    return (officer, _) -> cards.printed(officer).map(Contact::area).stream().toList();
  }
}
