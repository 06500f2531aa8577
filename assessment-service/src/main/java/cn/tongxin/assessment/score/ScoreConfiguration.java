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
  /** A poll of so many pieces is one of many: day by day they come a few at a time. */
  private static final int BACKLOG = 500;

  @Bean
  Scorekeeper scorekeeper(
      Tallies tallies,
      Scores scores,
      SignedLetters letters,
      PublishedSchemes schemes,
      Territories territories,
      CountedNews news,
      LaggingOffices lagging) {
    Tallies heard = new HeardTallies(tallies, news);
    return new Scorekeeper(heard, scores, letters, schemes, territories::newest, lagging, BACKLOG);
  }

  @Bean
  ErrandService<LagDocument> scoreErrands(MongoLaggingOffices lagging, Scorekeeper scorekeeper) {
    return new ErrandService<>(
        "scores",
        lagging::claim,
        claimed -> {
          scorekeeper.catchUp(TallyKey.parse(claimed.id()));
          boolean _ = lagging.finish(claimed);
        });
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
