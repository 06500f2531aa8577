package cn.tongxin.roster.office;

import cn.tongxin.roster.handover.Whereabouts;
import cn.tongxin.roster.place.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what has no framework in it. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

  @Bean
  Rounds rounds(Places places, Offices offices) {
    return new Rounds(new Circuit(places), offices);
  }

  @Bean
  Whereabouts officesOfPosts(Offices offices) {
    return offices::placesOf;
  }

  @Bean
  VacantPosts vacantPosts(Rounds rounds) {
    return new VacantPosts(rounds);
  }
}
