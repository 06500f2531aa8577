package cn.tongxin.roster.sensitive;

import cn.tongxin.roster.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads at the start which categories are sensitive; one without a consent stops it. */
@Configuration(proxyBeanMethods = false)
class SensitiveConfiguration {

  @Bean
  SensitiveData sensitiveData(Catalogue catalogue) {
    return new SensitiveData(catalogue);
  }
}
