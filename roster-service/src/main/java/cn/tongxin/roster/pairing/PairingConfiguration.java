package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.Members;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what pairings need of others. */
@Configuration(proxyBeanMethods = false)
class PairingConfiguration {

  @Bean
  Subjects memberSubjects(Members members) {
    return new MemberSubjects(members);
  }

  @Bean
  KnownSubjects knownSubjects(List<Subjects> all) {
    return new KnownSubjects(all);
  }
}
