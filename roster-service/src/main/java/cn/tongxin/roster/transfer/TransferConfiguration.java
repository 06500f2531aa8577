package cn.tongxin.roster.transfer;

import cn.tongxin.serving.errand.ErrandService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with acceptances that a crash interrupted. */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

  @Bean
  ErrandService<Transfer> transferErrands(Transfers transfers, TakeoverService takeover) {
    return new ErrandService<>("transfers", transfers::claim, takeover::carryOut);
  }
}
