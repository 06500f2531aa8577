package cn.tongxin.assessment.statistics;

import cn.tongxin.assessment.figures.Sheets;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.errand.ErrandService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the telling of statistics; every instance does it. */
@Configuration(proxyBeanMethods = false)
class StatisticConfiguration {

  @Bean
  StatisticService statisticService(
      Sheets sheets, MongoStatistics statistics, MongoWork work, Territories territories) {
    return new StatisticService(sheets, statistics, work, () -> territories.newest().territory());
  }

  @Bean
  ErrandService<WorkDocument> statisticErrands(MongoWork work, StatisticService service) {
    return new ErrandService<>("statistics", work::claim, service::goOn);
  }
}
