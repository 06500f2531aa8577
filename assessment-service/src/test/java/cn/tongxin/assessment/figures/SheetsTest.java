package cn.tongxin.assessment.figures;

import static cn.tongxin.assessment.figures.Figure.KEY_ENTERPRISES_CONTACTED;
import static cn.tongxin.assessment.figures.Figure.KEY_ENTERPRISES_VISITED;
import static cn.tongxin.assessment.figures.Figure.PEOPLE_TRAINED;
import static cn.tongxin.assessment.figures.Figure.PROBLEMS_TAKEN_UP;
import static cn.tongxin.assessment.figures.Figure.SUGGESTIONS_ADOPTED;
import static cn.tongxin.assessment.figures.Figure.SUGGESTIONS_ANSWERED;
import static cn.tongxin.assessment.figures.Figure.TRAINING_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.AssessmentHttp;
import cn.tongxin.assessment.score.MonthlySums.CountedRecord;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Figures as they come out of events, through the listeners. */
@AssessmentHttp
class SheetsTest {
  private static final YearMonth FIRST = YearMonth.of(2026, 1);
  private static final YearMonth LAST = YearMonth.of(2026, 6);
  private static final String TOWNSHIP = "410301105";

  @Autowired private ApplicationContext context;
  @Autowired private Sheets sheets;
  @Autowired private TestStore store;

  @Test
  void nineEnterprisesContactedSixVisitedTwentyProblemsThirtySuggestionsThreeHundredPeople() {
    new HalfYear(context, TOWNSHIP).topics().deliver();

    assertThat(sum(TOWNSHIP))
        .containsEntry(KEY_ENTERPRISES_CONTACTED, 9L)
        .containsEntry(KEY_ENTERPRISES_VISITED, 6L)
        .containsEntry(PROBLEMS_TAKEN_UP, 20L)
        .containsEntry(SUGGESTIONS_ANSWERED, 30L)
        .containsEntry(SUGGESTIONS_ADOPTED, 15L)
        .containsEntry(PEOPLE_TRAINED, 300L)
        .containsEntry(TRAINING_SESSIONS, 3L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void noOrderAndNoRepetitionChangesASheet(long seed) {
    String shuffled = "41030220" + seed;
    new HalfYear(context, TOWNSHIP).topics().deliver();
    new HalfYear(context, shuffled).topics().deliverThriceAndShuffled(seed);

    assertThat(shapes(shuffled)).isEqualTo(shapes(TOWNSHIP)).isNotEmpty();
  }

  @Test
  void theSheetsOfVillagesAddUpToTheTownshipsAndTheMonthsToTheHalfYear() {
    new HalfYear(context, TOWNSHIP).topics().deliver();
    List<Sheet> all = of(TOWNSHIP, FIRST, LAST);

    long byMonth =
        FIRST
            .atDay(1)
            .datesUntil(LAST.atEndOfMonth(), java.time.Period.ofMonths(1))
            .toList()
            .stream()
            .mapToLong(
                day ->
                    Sheet.sum(of(TOWNSHIP, YearMonth.from(day), YearMonth.from(day)))
                        .get(PROBLEMS_TAKEN_UP))
            .sum();

    assertThat(byMonth).isEqualTo(20);
    assertThat(Sheet.sum(all)).isEqualTo(sum(TOWNSHIP));
    assertThat(Sheet.sum(of(TOWNSHIP + "201", FIRST, LAST)).get(KEY_ENTERPRISES_CONTACTED))
        .isEqualTo(3);
  }

  @TestFactory
  Stream<DynamicTest> everyFigureOpensTheRecordsItCameFrom() {
    new HalfYear(context, TOWNSHIP).topics().deliver();
    Map<Figure, Long> sum = sum(TOWNSHIP);
    return sum.keySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> opens(one, sum.get(one))));
  }

  private void opens(Figure figure, long counted) {
    List<CountedRecord> records = records(figure);

    assertThat(records.isEmpty()).isEqualTo(counted == 0);
    assertThat(records)
        .allSatisfy(one -> assertThat(one.path()).endsWith("/" + one.recordId()))
        .doesNotHaveDuplicates();
    if (figure == KEY_ENTERPRISES_VISITED) {
      assertThat(records.stream().map(CountedRecord::kind).distinct()).hasSize(6);
    } else if (figure != PEOPLE_TRAINED && figure != TRAINING_SESSIONS) {
      assertThat(records).hasSize((int) counted);
    }
  }

  @Test
  void aTownshipsPeriodReadsNoVisitsHoweverManyThereAre() {
    String township = "410303105";
    new HalfYear(context, township).topics().deliver();
    long before = examined(township);
    new HalfYear(context, township).more(300).deliver();

    long after = examined(township);

    assertThat(Sheet.sum(of(township, FIRST, LAST)).get(Figure.VISITS)).isEqualTo(309);
    assertThat(after).isEqualTo(before).isLessThanOrEqualTo(20);
  }

  private long examined(String township) {
    long before = store.examined();
    of(township, FIRST, LAST);
    return store.examined() - before;
  }

  private List<CountedRecord> records(Figure figure) {
    Scope scope = Scope.of(new AreaCode(TOWNSHIP));
    return sheets.records(scope, figure, FIRST, LAST, new PageQuery(200, null)).items();
  }

  /** What the sheets say, without which township and organisations they are of. */
  private List<String> shapes(String township) {
    return of(township, FIRST, LAST).stream()
        .map(
            sheet ->
                sheet.month()
                    + sheet.place().value().substring(9)
                    + sheet.counts()
                    + sheet.distinct().entrySet().stream()
                        .map(one -> one.getKey() + "=" + ends(one.getValue()))
                        .toList())
        .toList();
  }

  private static List<String> ends(java.util.Set<UUID> ids) {
    return ids.stream().map(id -> id.toString().substring(24)).sorted().toList();
  }

  private Map<Figure, Long> sum(String township) {
    return Sheet.sum(of(township, FIRST, LAST));
  }

  private List<Sheet> of(String township, YearMonth from, YearMonth to) {
    return sheets.of(Scope.of(new AreaCode(township)), from, to);
  }
}
