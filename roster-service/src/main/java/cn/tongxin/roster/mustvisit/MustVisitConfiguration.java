package cn.tongxin.roster.mustvisit;

import cn.tongxin.roster.member.MasterKeyService;
import cn.tongxin.roster.member.Wishes;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.errand.ErrandService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the planning of windows. */
@Configuration(proxyBeanMethods = false)
class MustVisitConfiguration {

  @Bean
  Planner planner(Wishes wishes, MasterKeyService master, Territories territories) {
    return new Planner(wishes, master, territories::now);
  }

  @Bean
  ErrandService<Coverages.Order> coverageErrands(CoverageService service) {
    return service.errands();
  }

  @Bean
  ErrandService<PlanningRuns.Run> planningErrands(MustVisitService service) {
    return service.errands();
  }
}
