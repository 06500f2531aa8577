package cn.tongxin.activity.booking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoBookingsTest {
  private static final AreaCode TOWNSHIP = new AreaCode("410225105");
  private static final Scope HOME = Scope.of(TOWNSHIP);
  private static final UUID HALL = UUID.fromString("0198f3a0-0000-7000-8000-0000000000b1");
  private static final LocalDate DAY = LocalDate.parse("2026-12-01");
  private static final int ROUNDS = 20;
  private static final int PEOPLE = 8;
  private static final int MANY = 120;

  private final TestStore kind;
  private EmptyStore store;
  private MongoBookings bookings;

  MongoBookingsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    bookings = new MongoBookings(store.database(), UUID::randomUUID);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aTimeThatTouchesATakenOneIsRefusedAndOneBesideItIsNot() {
    assertThat(bookings.save(booking(HALL, "09:00", "11:00"))).isPresent();

    assertThat(bookings.save(booking(HALL, "10:45", "12:00"))).isEmpty();
    assertThat(bookings.save(booking(HALL, "08:00", "12:00"))).isEmpty();
    assertThat(bookings.save(booking(HALL, "09:30", "09:45"))).isEmpty();
    assertThat(bookings.save(booking(HALL, "11:00", "12:00"))).isPresent();
    assertThat(bookings.save(booking(UUID.randomUUID(), "09:00", "11:00"))).isPresent();
  }

  @Test
  void aCancelledBookingGivesItsTimeFree() {
    Booking first = bookings.save(booking(HALL, "09:00", "11:00")).orElseThrow();

    Booking released = bookings.save(first.released()).orElseThrow();

    assertThat(bookings.byId(HOME, first.id())).contains(released);
    assertThat(bookings.save(booking(HALL, "09:00", "11:00"))).isPresent();
    assertThat(bookings.save(booking(HALL, "13:00", "14:00")).map(Booking::released))
        .flatMap(bookings::save)
        .isPresent();
  }

  @Test
  void aBookingIsMovedOnlyToAFreeTime() {
    Booking mine = bookings.save(booking(HALL, "09:00", "10:00")).orElseThrow();
    assertThat(bookings.save(booking(HALL, "11:00", "12:00"))).isPresent();

    assertThat(bookings.save(at(mine.id(), "10:30", "11:15").after(mine))).isEmpty();
    assertThat(bookings.save(at(mine.id(), "09:30", "11:00").after(mine))).isPresent();

    assertThat(bookings.save(booking(HALL, "09:00", "09:30"))).isPresent();
  }

  @Test
  void ofManyWhoWantAHallAtTheSameTimeOneGetsIt() throws Exception {
    try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(race(people, UUID.randomUUID())).as("round " + round).isEqualTo(1);
      }
    }
  }

  /** Each wants another time, and 10:30 to 11:00 is in all of them. */
  private long race(ExecutorService people, UUID hall) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Optional<Booking>>> all =
        IntStream.range(0, PEOPLE)
            .mapToObj(
                i ->
                    people.submit(
                        () -> {
                          go.await();
                          return new MongoBookings(store.database(), UUID::randomUUID)
                              .save(booking(hall, "0%d:30".formatted(9 - i % 3), "11:00"));
                        }))
            .toList();
    go.countDown();
    long got = 0;
    for (Future<Optional<Booking>> one : all) {
      got += one.get().isPresent() ? 1 : 0;
    }
    return got;
  }

  @Test
  void theBookingsOfADayAreFoundWithoutReadingTheRest() {
    for (int i = 0; i < MANY; i++) {
      bookings.save(on(DAY.plusDays(i)));
    }

    assertThat(store.examined(() -> bookings.list(HOME, HALL, DAY, DAY, PageQuery.of(9, null))))
        .isLessThan(5);
    assertThat(bookings.list(HOME, null, DAY, DAY.plusDays(2), PageQuery.of(9, null)).items())
        .hasSize(3);
  }

  private static Booking on(LocalDate day) {
    return booking(UUID.randomUUID(), HALL, day, "09:00", "09:15");
  }

  private static Booking at(UUID id, String from, String to) {
    return booking(id, HALL, DAY, from, to);
  }

  private static Booking booking(UUID hall, String from, String to) {
    return booking(UUID.randomUUID(), hall, DAY, from, to);
  }

  private static Booking booking(UUID id, UUID hall, LocalDate day, String from, String to) {
    return new Booking(
        id,
        hall,
        TOWNSHIP,
        day,
        LocalTime.parse(from),
        LocalTime.parse(to),
        null,
        null,
        "officer-410225105",
        false,
        0);
  }
}
