package cn.tongxin.roster.duplicate;

import cn.tongxin.roster.member.Member;
import cn.tongxin.serving.errand.ErrandService;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Compares what was written, and goes on with merges that a crash interrupted. */
@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {

  @Bean
  ErrandService<List<Member>> matchErrands(MatchService matching) {
    return new ErrandService<>("matches", matching::next, matching::match);
  }

  @Bean
  ErrandService<Duplicate> mergeErrands(Duplicates duplicates, MergeService merging) {
    return new ErrandService<>("merges", duplicates::claim, merging::carryOut);
  }
}
