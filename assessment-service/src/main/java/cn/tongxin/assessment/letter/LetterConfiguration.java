package cn.tongxin.assessment.letter;

import cn.tongxin.serving.errand.ErrandService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the making of letters of parts. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

  @Bean
  ErrandService<LetterDocument> letterErrands(MongoLetters letters, PartingService parting) {
    return new ErrandService<>("letters", letters::claim, parting::goOn);
  }
}
