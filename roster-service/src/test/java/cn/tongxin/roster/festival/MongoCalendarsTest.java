package cn.tongxin.roster.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.member.Occasion;
import cn.tongxin.serving.AreaCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoCalendarsTest {
  private static final AreaCode COUNTY = new AreaCode("410225");
  private static final AreaCode TOWNSHIP = new AreaCode("410225105");
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Settings SETTINGS =
      new Settings(
          LittleNewYear.SOUTH,
          new GreetingRule(3, 1, 5, false, List.of("TEACHER")),
          List.of(new OwnOccasion(UUID.randomUUID(), "庙会", CalendarKind.LUNISOLAR, 3, 3, null)));
  private static final Announcement NEWS =
      new Announcement(
          Occasion.EID_AL_FITR, "2027-03-09", LocalDate.of(2027, 3, 10), 1, "county", NOW);

  private final TestStore kind;
  private EmptyStore store;
  private Calendars calendars;

  MongoCalendarsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    calendars = new MongoCalendars(store.database(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private OfficeCalendar read(AreaCode area) {
    return calendars.of(List.of(area)).get(area);
  }

  @Test
  void whatIsSavedIsRead() {
    OfficeCalendar whole = OfficeCalendar.unrecorded(COUNTY).with(SETTINGS);
    calendars.save(whole);
    calendars.save(whole.with(NEWS));

    assertThat(read(COUNTY)).isEqualTo(whole.with(NEWS));
    assertThat(read(TOWNSHIP)).isEqualTo(OfficeCalendar.unrecorded(TOWNSHIP));
  }

  @Test
  void ofTwoChangesOneLoses() {
    OfficeCalendar first = OfficeCalendar.unrecorded(COUNTY).with(SETTINGS);
    calendars.save(first);
    calendars.save(first.with(NEWS));

    assertThatThrownBy(() -> calendars.save(first)).isInstanceOf(ConcurrentChange.class);
    assertThatThrownBy(() -> calendars.save(first.with(NEWS))).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void whatFollowsIsDoneOnceAndGoneOnWith() {
    calendars.save(OfficeCalendar.unrecorded(TOWNSHIP).with(SETTINGS));
    Calendars.Following claimed = calendars.claim().orElseThrow();

    assertThat(claimed.area()).isEqualTo(TOWNSHIP);
    assertThat(claimed.after()).isNull();
    assertThat(calendars.claim()).isEmpty();
    assertThat(calendars.note(claimed, UUID.randomUUID())).isTrue();
    calendars.finish(claimed);
    assertThat(calendars.claim()).isEmpty();
  }

  @Test
  void aChangeMeanwhileBeginsAnew() {
    OfficeCalendar first = OfficeCalendar.unrecorded(TOWNSHIP).with(SETTINGS);
    calendars.save(first);
    Calendars.Following claimed = calendars.claim().orElseThrow();
    assertThat(calendars.note(claimed, UUID.randomUUID())).isTrue();
    calendars.save(first.with(Settings.NONE));

    assertThat(calendars.note(claimed, UUID.randomUUID())).isFalse();
    calendars.finish(claimed);
    assertThat(calendars.claim().orElseThrow().after()).isNull();
  }
}
