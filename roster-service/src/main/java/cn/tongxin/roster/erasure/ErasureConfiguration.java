package cn.tongxin.roster.erasure;

import cn.tongxin.serving.errand.ErrandService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what carries erasures out. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

  @Bean
  ErrandService<ErasureDocument> erasureErrands(Erasures erasures, ErasureWorkService work) {
    return new ErrandService<>("erasures", erasures::claim, work::goOn);
  }
}
