package cn.tongxin.roster.handover;

import cn.tongxin.serving.errand.ErrandService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what carries hand-overs out. */
@Configuration(proxyBeanMethods = false)
class HandoverConfiguration {

  @Bean
  ErrandService<Handover> handoverErrands(Handovers handovers, HandoverWorkService work) {
    return new ErrandService<>("handovers", handovers::claim, work::goOn);
  }
}
