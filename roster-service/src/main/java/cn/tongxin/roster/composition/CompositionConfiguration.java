package cn.tongxin.roster.composition;

import cn.tongxin.serving.errand.ErrandService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets every instance count. */
@Configuration(proxyBeanMethods = false)
class CompositionConfiguration {

  @Bean
  ErrandService<Compositions.Order> countings(CompositionService service) {
    return service.errands();
  }
}
