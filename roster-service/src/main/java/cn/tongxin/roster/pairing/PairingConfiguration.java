package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.errand.ErrandService;
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
  ErrandService<LoadMarkDocument> loadErrands(Loads loads) {
    return new ErrandService<>("pairing-loads", loads::claim, loads::count);
  }

  @Bean
  KnownSubjects knownSubjects(List<Subjects> all) {
    return new KnownSubjects(all);
  }
}
