package cn.tongxin.roster.festival;

import cn.tongxin.serving.errand.ErrandService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the table once, and wires what follows from a change of calendars. */
@Configuration(proxyBeanMethods = false)
class FestivalConfiguration {

  @Bean
  Observances observances() {
    return new Observances(Almanac.read());
  }

  @Bean
  ErrandService<Calendars.Following> calendarErrands(
      Calendars calendars, CalendarWorkService work) {
    return new ErrandService<>("calendars", calendars::claim, work::goOn);
  }
}
