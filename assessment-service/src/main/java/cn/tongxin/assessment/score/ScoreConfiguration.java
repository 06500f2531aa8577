package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.scheme.Examples;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.errand.ErrandService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the keeping of scores, which is plain Java. */
@Configuration(proxyBeanMethods = false)
class ScoreConfiguration {

  @Bean
  Scorekeeper scorekeeper(
      Tallies tallies,
      Scores scores,
      SignedLetters letters,
      PublishedSchemes schemes,
      Territories territories,
      CountedNews news) {
    Tallies heard = new HeardTallies(tallies, news);
    return new Scorekeeper(heard, scores, letters, schemes, territories::newest);
  }

  @Bean
  Examples examples() {
    return new WorkedExamples();
  }

  @Bean
  ErrandService<ClosingDocument> closingErrands(MongoClosings closings, ClosingService service) {
    return new ErrandService<>("closings", closings::claim, service::goOn);
  }

  @Bean
  Recomputation recomputation(Tallies tallies, PublishedSchemes schemes, Territories territories) {
    return new Recomputation(tallies, schemes, territories::now);
  }
}
