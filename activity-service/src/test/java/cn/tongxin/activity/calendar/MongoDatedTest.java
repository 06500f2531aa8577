package cn.tongxin.activity.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoDatedTest {
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final Scope TOWNSHIP = Scope.of(new AreaCode("410225105"));
  private static final LocalDate DAY = LocalDate.parse("2026-11-30");
  private static final int MANY = 120;

  private final TestStore kind;
  private EmptyStore store;
  private MongoCollection<DatedDocument> collection;

  MongoDatedTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    collection = store.database().getCollection("visits", DatedDocument.class);
    var _ = new ScopedCollection<>(collection);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void visitsAndWindowsStandOnTheirDay() {
    DatedDocument visit = put(DAY, "PLANNED", null);
    DatedDocument window = put(DAY, null, "OPEN");

    assertThat(between(DatedDocument::visit, DAY, DAY, 9))
        .contains(
            new CalendarEntry(
                CalendarEntry.Kind.VISIT,
                DAY,
                null,
                visit.id(),
                null,
                "PLANNED",
                List.of("officer-1"),
                "/api/v1/visits/" + visit.id()));
    assertThat(between(DatedDocument::window, DAY, DAY, 9))
        .anyMatch(
            entry -> entry.id().equals(window.id()) && entry.officers().equals(List.of("deputy")));
  }

  @Test
  void otherDaysAndPlacesAreNotReadAndNoMoreThanAreWanted() {
    for (int i = 1; i <= MANY; i++) {
      put(DAY.minusDays(i), "COMPLETED", null);
    }
    put(DAY, "PLANNED", null);

    assertThat(store.examined(() -> between(DatedDocument::visit, DAY, DAY, 9))).isLessThan(5);
    assertThat(store.examined(() -> between(DatedDocument::visit, DAY.minusDays(MANY), DAY, 9)))
        .isLessThan(20);
    assertThat(between(DatedDocument::visit, DAY.minusDays(2), DAY, 9)).hasSize(3);
    assertThat(
            source(DatedDocument::visit).between(Scope.of(new AreaCode("410225106")), DAY, DAY, 9))
        .isEmpty();
  }

  private DatedDocument put(LocalDate day, String state, String standing) {
    UUID id = UUID.randomUUID();
    DatedDocument document =
        new DatedDocument(
            id,
            VILLAGE.within(),
            day + "|" + id,
            state,
            List.of("officer-1"),
            standing,
            new DatedDocument.Notice(List.of("deputy")));
    collection.insertOne(document);
    return document;
  }

  private List<CalendarEntry> between(
      java.util.function.Function<DatedDocument, CalendarEntry> form,
      LocalDate from,
      LocalDate to,
      int most) {
    return source(form).between(TOWNSHIP, from, to, most);
  }

  private MongoDated source(java.util.function.Function<DatedDocument, CalendarEntry> form) {
    return new MongoDated(store.database(), "visits", CalendarEntry.Kind.VISIT, form);
  }
}
