package cn.tongxin.roster.place;

import cn.tongxin.serving.errand.ErrandService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what follows from mergers. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

  @Bean
  ErrandService<CountyMap> mergerErrands(MongoCountyMaps maps, MergerService mergers) {
    return new ErrandService<>("mergers", maps::claim, mergers::carryOut);
  }
}
