package cn.tongxin.roster.mustvisit;

import cn.tongxin.roster.festival.FestivalService;
import cn.tongxin.roster.member.MasterKeyService;
import cn.tongxin.roster.member.Wishes;
import cn.tongxin.serving.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the planning of windows. */
@Configuration(proxyBeanMethods = false)
class MustVisitConfiguration {

  @Bean
  Planner planner(
      FestivalService festivals, Wishes wishes, MasterKeyService master, Territories territories) {
    return new Planner(festivals, wishes, master, territories::now);
  }
}
