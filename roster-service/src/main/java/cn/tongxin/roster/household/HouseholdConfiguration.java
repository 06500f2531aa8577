package cn.tongxin.roster.household;

import cn.tongxin.roster.pairing.Subjects;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets households be looked after. */
@Configuration(proxyBeanMethods = false)
class HouseholdConfiguration {

  @Bean
  Subjects householdSubjects(Households households, Clock clock) {
    return new HouseholdSubjects(households, clock);
  }
}
