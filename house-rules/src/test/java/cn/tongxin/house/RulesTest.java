package cn.tongxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  private static final int LARGEST_EVENTING = 25;

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(Rules.domainIsPlainJava(), "PlantedDomain"),
        Arguments.of(Rules.onlyOneJackson(), "PlantedJackson"),
        Arguments.of(Rules.collectionsBelongToStores(), "PlantedCollection"),
        Arguments.of(Rules.readsAreScoped(), "MongoPlantedReads"),
        Arguments.of(Rules.platformScopeIsForPlatformWork(), "PlantedController"),
        Arguments.of(Rules.timeComesFromAClock(), "PlantedNow"),
        Arguments.of(Rules.daysAreThoseOfChina(), "PlantedZone"),
        Arguments.of(Rules.assessmentCountsInDecimals(), "assessment.PlantedScore"),
        Arguments.of(Rules.publicMeansUsedElsewhere(), "PlantedPublic"),
        Arguments.of(Rules.namesSayWhatThingsAre(), "PlantedImpl"),
        Arguments.of(Rules.namesSayWhatThingsAre(), "util.Planted"),
        Arguments.of(Rules.eventingKnowsNoRequests(), "PlantedController"),
        Arguments.of(Rules.packagesAreNullMarked(), "unmarked.Planted"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theHouseKeeps(ArchRule rule, String planted) {
    rule.check(House.classes());
  }

  @ParameterizedTest(name = "{1} breaks: {0}")
  @MethodSource("rules")
  void aPlantedViolationIsSeen(ArchRule rule, String planted) {
    assertThat(rule.evaluate(House.planted()).getFailureReport().getDetails())
        .anyMatch(line -> line.contains(House.PLANTED + "." + planted));
  }

  @Test
  void eventingStaysSmall() {
    long types =
        House.classes().stream()
            .filter(type -> House.module(type).equals("eventing"))
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .count();
    assertThat(types).isPositive().isLessThanOrEqualTo(LARGEST_EVENTING);
  }

  @Test
  void everyModuleWithCodeIsLookedAt() {
    assertThat(House.classes().stream().map(House::module))
        .contains("eventing", "serving", "gateway", "activity");
  }
}
