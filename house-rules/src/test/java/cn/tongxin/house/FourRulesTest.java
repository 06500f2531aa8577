package cn.tongxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules above all others, as far as names can show them. */
class FourRulesTest {

  /** Rule 1: what would be a person in assessment. */
  private static final Pattern A_RANKING =
      Pattern.compile(
          "(?i)^(rank.*|ranking.*|leaderboard|league|topn?|best|worst|sortBy|排名|排行.*)$");

  private static final Pattern AN_OFFICER =
      Pattern.compile("(?i)^(officers?|deputy|recordedBy|author|username|owner|staff)$");
  private static final Pattern A_PERSON = Pattern.compile("(?i)^(member|person|subject).*");

  @Test
  void noNameIsOfPolicing() {
    Stream<Names.Name> all =
        Stream.of(
                Names.inCode(House.classes()),
                Names.inData("contracts/src/main/resources/**.{json,yaml}"),
                Names.inData("deploy/topics.yaml"),
                Names.inMessages())
            .flatMap(names -> names);
    assertThat(all.filter(FourRulesTest::isOfPolicing)).isEmpty();
  }

  private static boolean isOfPolicing(Names.Name name) {
    return Words.ofPolicing(name.text()).isPresent();
  }

  @Test
  void aPlantedNameOfPolicingIsSeen() {
    assertThat(Names.inCode(House.planted()).filter(FourRulesTest::isOfPolicing))
        .extracting(Names.Name::text)
        .contains("riskLevel");
    assertThat(Names.texts("planted", "{\"properties\": {\"beliefTrend\": {}}}"))
        .anyMatch(FourRulesTest::isOfPolicing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"loyaltyScore", "informant-id", "维稳信息", "举报人", "tongxin.activity.risk"})
  void wordsOfPolicingAreKnown(String name) {
    assertThat(Words.ofPolicing(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"asterisk", "respiration", "belief", "visitCompleted", "稳定的标识"})
  void harmlessWordsAreLeftAlone(String name) {
    assertThat(Words.ofPolicing(name)).isEmpty();
  }

  @Test
  void assessmentHasNoPlaceForAPerson() {
    assertThat(people(House.classes())).isEmpty();
  }

  @Test
  void aPlantedPersonInAssessmentIsSeen() {
    assertThat(people(House.planted())).anyMatch(name -> name.endsWith("PlantedScore.memberRef"));
    assertThat(people(House.planted())).anyMatch(name -> name.contains("/scores/{memberRef}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"events/assessment/**.json", "openapi/assessment-service.openapi.json"})
  void whatAssessmentSaysHasNoPlaceForAPerson(String files) {
    assertThat(Names.inData("contracts/src/main/resources/contracts/" + files))
        .isNotEmpty()
        .noneMatch(name -> A_PERSON.matcher(name.text()).matches() && !name.text().contains(" "));
  }

  /** Rule 3: offices are assessed, nobody is put in an order, and no score is a person's. */
  @Test
  void assessmentRanksNobody() {
    assertThat(scoredPeople(House.classes())).isEmpty();
    assertThat(Names.inData("contracts/src/main/resources/contracts/**/assessment/**.json"))
        .isNotEmpty()
        .noneMatch(name -> A_RANKING.matcher(name.text()).matches() && !name.text().contains(" "));
    assertThat(
            Names.inData(
                "contracts/src/main/resources/contracts/openapi/assessment-service.openapi.json"))
        .isNotEmpty()
        .noneMatch(name -> mentions(A_RANKING, name.text()));
  }

  @Test
  void aPlantedRankingIsSeen() {
    assertThat(scoredPeople(House.planted()))
        .anyMatch(name -> name.endsWith("PlantedScore.ranking"))
        .anyMatch(name -> name.endsWith("PlantedScore.officer"));
    assertThat(mentions(A_RANKING, "/api/v1/scores/ranking")).isTrue();
  }

  private static boolean mentions(Pattern what, String name) {
    return !name.contains(" ")
        && Arrays.stream(name.split("[^A-Za-z\\p{IsHan}]+"))
            .anyMatch(part -> what.matcher(part).matches());
  }

  /** Letters name who is accountable and who signed; nothing that is counted names anybody. */
  private static List<String> scoredPeople(JavaClasses classes) {
    return classes.stream()
        .filter(type -> ("." + type.getPackageName() + ".").contains(".assessment."))
        .flatMap(type -> type.getFields().stream())
        .filter(
            field ->
                A_RANKING.matcher(field.getName()).matches()
                    || (!field.getOwner().getPackageName().matches(".*\\.(letter|review)")
                        && AN_OFFICER.matcher(field.getName()).matches()))
        .map(field -> field.getOwner().getName() + "." + field.getName())
        .toList();
  }

  private static List<String> people(JavaClasses classes) {
    return classes.stream()
        .filter(type -> ("." + type.getPackageName() + ".").contains(".assessment."))
        .flatMap(type -> Stream.concat(fields(type), urls(type)))
        .toList();
  }

  private static Stream<String> fields(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> A_PERSON.matcher(field.getName()).matches())
        .map(field -> type.getName() + "." + field.getName());
  }

  private static Stream<String> urls(JavaClass type) {
    Stream<JavaAnnotation<?>> own = type.getAnnotations().stream().map(a -> a);
    Stream<JavaAnnotation<?>> methods =
        type.getMethods().stream().flatMap(method -> method.getAnnotations().stream());
    return Stream.concat(own, methods)
        .filter(annotation -> annotation.getRawType().getSimpleName().endsWith("Mapping"))
        .flatMap(FourRulesTest::paths)
        .filter(path -> mentionsAPerson(path))
        .map(path -> type.getName() + " " + path);
  }

  private static Stream<String> paths(JavaAnnotation<?> annotation) {
    return Stream.of("value", "path")
        .map(annotation::get)
        .flatMap(java.util.Optional::stream)
        .filter(String[].class::isInstance)
        .flatMap(paths -> Arrays.stream((String[]) paths));
  }

  private static boolean mentionsAPerson(String path) {
    return Arrays.stream(path.toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .anyMatch(part -> A_PERSON.matcher(part).matches());
  }
}
