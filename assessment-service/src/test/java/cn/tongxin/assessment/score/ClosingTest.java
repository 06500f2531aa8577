package cn.tongxin.assessment.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Received;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The middle of the year is closed while visits come in, and when an instance dies over it. */
class ClosingTest {
  private static final AreaCode COUNTY = new AreaCode("410225");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
  private static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");
  private static final UUID ORDER = UUID.fromString("0198f3a0-0000-7000-8000-0000000000e1");

  private TestStore store;
  private House house;

  @BeforeEach
  void open() {
    store = TestStore.embedded();
    house = new House(store);
  }

  @AfterEach
  void close() throws Exception {
    assertThat(store.watch().strange()).isEmpty();
    house.close();
    store.close();
  }

  @Test
  void everyVisitIsEitherInTheClosedFiguresOrListedAsLate() throws Exception {
    house.scorekeeper.refresh(house.letters);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> visits = others.submit(() -> count(40));
      order();
      workOff();
      visits.get();
    }

    Score closed = published().of(Period.MID_YEAR).orElseThrow();
    assertThat(closed.indicators().getFirst().actual().intValue() + late().size()).isEqualTo(40);
    assertThat(published().score().indicators().getFirst().actual().intValue()).isEqualTo(40);
    assertThat(house.addsUp()).isTrue();
  }

  @Test
  void aClosingThatWasInterruptedIsNotBegunForWhoeverAsksAndIsFinishedByTheNext() {
    count(3);
    order();
    // One dies after the sums are fixed and before the scores are.
    house.tallies.freeze(COUNTY, 2026, new ClosingMark(Period.MID_YEAR, 1));
    assertThat(published().closed()).isEmpty();
    assertThat(period().done()).isFalse();
    count(1);

    workOff();

    assertThat(published().closed()).containsExactly(Period.MID_YEAR);
    Score closed = published().of(Period.MID_YEAR).orElseThrow();
    assertThat(closed.indicators().getFirst().actual()).isEqualByComparingTo("3");
  }

  @Test
  void openingAPeriodAgainLetsCountWhatCameTooLateWithADatedLine() {
    house.scorekeeper.refresh(house.letters);
    count(3);
    closeIt();
    count(2);
    assertThat(late()).hasSize(2);

    reopen();
    workOff();

    assertThat(period().stage()).isEqualTo(Closing.Stage.OPEN);
    assertThat(published().closed()).isEmpty();
    assertThat(midYear()).isEqualByComparingTo("5");
    assertThat(late()).isEmpty();
    assertThat(lines()).filteredOn(line -> line.reopened() != null).hasSize(2);
    assertThat(house.addsUp()).isTrue();
  }

  @Test
  void whatWasOpenedAgainAndThenClosedIsClosedWithAllOfIt() {
    house.scorekeeper.refresh(house.letters);
    closeIt();
    count(2);
    reopen();
    workOff();
    closeIt();
    count(1);

    assertThat(midYear()).isEqualByComparingTo("2");
    assertThat(late()).hasSize(1);
    assertThat(period().rounds()).extracting(Closing.Round::number).containsExactly(1, 2);
  }

  @Test
  void anOpeningThatWasInterruptedIsFinishedByTheNextWhileVisitsComeIn() throws Exception {
    house.scorekeeper.refresh(house.letters);
    closeIt();
    count(5);
    reopen();
    // One dies after what the tallies keep is dropped and before anything else is.
    house.tallies.thaw(COUNTY, 2026, new Tallies.Reopened(Period.MID_YEAR, 1, AUGUST));
    assertThat(published().closed()).containsExactly(Period.MID_YEAR);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> visits = others.submit(() -> count(20));
      workOff();
      visits.get();
    }

    assertThat(midYear()).isEqualByComparingTo("25");
    assertThat(late()).isEmpty();
    assertThat(house.addsUp()).isTrue();
  }

  @Test
  void aClosingThatSomebodyHeldForDeadChangesNothingOfAPeriodThatWasOpenedSince() {
    house.scorekeeper.refresh(house.letters);
    count(3);
    order();
    ClosingDocument held = house.closings.claim().orElseThrow();
    house.closing().goOn(held);
    reopen();
    workOff();

    house.closing().goOn(held);

    assertThat(published().closed()).isEmpty();
    assertThat(period().stage()).isEqualTo(Closing.Stage.OPEN);
    count(1);
    assertThat(late()).isEmpty();
  }

  @Test
  void aSnapshotIsTheSameBytesForEverAndItsDigestCanBeChecked() throws Exception {
    house.scorekeeper.refresh(house.letters);
    count(3);
    closeIt();
    Closing.Seal seal = period().rounds().getFirst().seal();
    byte[] then = snapshot(seal);

    count(2);
    reopen();
    workOff();
    closeIt();

    assertThat(snapshot(seal)).isEqualTo(then);
    assertThat(sha256(then)).isEqualTo(seal.digest());
    assertThat(new String(then, UTF_8))
        .contains(House.LETTER.id().toString(), "{\"actual\":\"3\",\"code\":\"VISITS\"");
    Closing.Seal second = period().rounds().getLast().seal();
    assertThat(new String(snapshot(second), UTF_8)).contains("{\"actual\":\"5\"");
    assertThat(second.digest()).isNotEqualTo(seal.digest());
  }

  @Test
  void whoeverClosesAndOpensIsPublishedAsTheContractSays() {
    house.scorekeeper.refresh(house.letters);
    closeIt();
    reopen();
    workOff();

    for (String type : List.of("period-closed", "period-reopened")) {
      String full = "cn.tongxin.assessment." + type + ".v1";
      assertThat(house.sent.records())
          .filteredOn(record -> Sent.header(record, "ce_type").equals(full))
          .isNotEmpty()
          .allSatisfy(
              record ->
                  assertThat(Contracts.violations(full, new String(record.value(), UTF_8)))
                      .isEmpty());
    }
  }

  @Test
  void aVillageOfWhichNothingWasKnownThenIsClosedAsAnEmptyOne() {
    house.scorekeeper.refresh(house.letters);
    order();
    workOff();

    count(2);

    Score closed = published().of(Period.MID_YEAR).orElseThrow();
    assertThat(closed.indicators().getFirst().actual()).isEqualByComparingTo("0");
    assertThat(late()).hasSize(2);
    assertThat(house.evidence(Measure.VISITS)).hasSize(2);
  }

  @Test
  void aReviewSignedInTheMomentOfTheClosingIsListedAsLateUntilThePeriodIsOpenedAgain() {
    house.indicators =
        List.of(new Indicator("CLEAN", IndicatorKind.REVIEWED, new BigDecimal("100")));
    house.letters.set(0, reviewed());
    house.scorekeeper.refresh(house.letters);
    closeIt();

    // Its review found the period open; what it found comes when it is closed.
    house.findings.credit(List.of(finding()));

    assertThat(midYear()).isEqualByComparingTo("0");
    assertThat(late())
        .extracting(line -> line.evidence().recordId())
        .containsExactly(House.LETTER.id());
    reopen();
    workOff();
    assertThat(midYear()).isEqualByComparingTo("80");
    assertThat(lines()).filteredOn(line -> line.reopened() != null).hasSize(1);
  }

  private static SignedLetter reviewed() {
    return new SignedLetter(
        House.LETTER.id(),
        House.SCHEME,
        2026,
        Facts.VILLAGE,
        List.of(House.target("CLEAN", "100")));
  }

  private static Received<FindingListener.Found> finding() {
    UUID letter = House.LETTER.id();
    var found =
        new FindingListener.Found(
            letter, Facts.VILLAGE, 2026, "CLEAN", Period.MID_YEAR, "80", MAY, 1);
    return new Received<>(found, letter.toString(), 1, JULY, null);
  }

  private void order() {
    change(closing -> closing.ordered(JULY, "county", true, false));
  }

  private void reopen() {
    change(closing -> closing.reopening(ORDER, "补录", "county", AUGUST, true));
  }

  private void change(UnaryOperator<Closing> verb) {
    house.closings.change(COUNTY, 2026, Period.MID_YEAR, verb);
  }

  private Closing period() {
    return house.closings.of(COUNTY, 2026, Period.MID_YEAR);
  }

  private void workOff() {
    while (house.closings.claim().map(this::carriedOut).orElse(false)) {}
  }

  private boolean carriedOut(ClosingDocument claimed) {
    house.closing().goOn(claimed);
    return true;
  }

  private void closeIt() {
    order();
    workOff();
  }

  private List<Tallies.Remarked> late() {
    return lines(Period.MID_YEAR);
  }

  private List<Tallies.Remarked> lines() {
    return lines(null);
  }

  private List<Tallies.Remarked> lines(Period late) {
    return house
        .tallies
        .lines(Scope.of(COUNTY), 2026, late, new PageQuery(200, null))
        .map(Tallies.Remarked.class::cast)
        .items();
  }

  private BigDecimal midYear() {
    Score score = published().of(Period.MID_YEAR).orElseThrow();
    return score.indicators().getFirst().actual();
  }

  private byte[] snapshot(Closing.Seal seal) throws Exception {
    var out = new ByteArrayOutputStream();
    house.files.write(ClosingService.key(seal.digest()), seal.bytes(), out);
    return out.toByteArray();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private void count(int visits) {
    for (int i = 0; i < visits; i++) {
      house.visits.credit(List.of(Facts.completed(UUID.randomUUID(), MAY, null)));
    }
  }

  private Scores.Published published() {
    return house.scores.byLetter(Scope.of(Facts.VILLAGE), House.LETTER.id()).orElseThrow();
  }
}
