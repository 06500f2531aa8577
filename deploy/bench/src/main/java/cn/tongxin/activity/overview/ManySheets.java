package cn.tongxin.activity.overview;

import cn.tongxin.bench.ServiceStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** For the bench: the sums that a leader's questions are answered from, with their store. */
public final class ManySheets implements AutoCloseable {
  private static final int AT_ONCE = 500;
  private static final int VILLAGES = 20;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final ServiceStore store;
  private final MongoSheets sheets;
  private final OverviewService service;

  public ManySheets(String uri, String name) {
    store = new ServiceStore(uri, name);
    sheets =
        new MongoSheets(
            store.database(), new MongoCountedMonths(store.database()), UUID::randomUUID);
    service = new OverviewService(sheets, (_, _) -> Set.of());
  }

  /** Counts that many records in each of so many townships. */
  public void fill(int townships, int each) {
    for (int township = 0; township < townships; township++) {
      for (int done = 0; done < each; done += AT_ONCE) {
        List<Counted> some = new ArrayList<>();
        for (int i = done; i < Math.min(each, done + AT_ONCE); i++) {
          some.add(counted(new AreaCode("410225" + (101 + township) + (201 + i % VILLAGES)), i));
        }
        sheets.count(some);
      }
    }
  }

  /** One in ten waits for an answer, the others are answered. */
  private static Counted counted(AreaCode place, int number) {
    LocalDate day = TODAY.minusDays(number / VILLAGES % 300);
    Map<String, Long> figures = new HashMap<>();
    if (number % 10 == 0 && number / VILLAGES % 300 < 60) {
      figures.put(Figure.REQUESTS_OWED.on(day), 1L);
    } else {
      figures.put(Figure.SOLVED_VILLAGE.name(), 1L);
      figures.put(Figure.SOLVED_AFTER.after(number % 17), 1L);
    }
    return new Counted(
        "request:" + UUID.randomUUID(), 1, place, Map.of(YearMonth.from(day), figures));
  }

  /** Asks everything about a township; answers the milliseconds. */
  public double ofATownship() {
    return ask(new AreaCode("410225101"));
  }

  /** Asks everything about the county; answers the milliseconds. */
  public double ofTheCounty() {
    return ask(new AreaCode("410225"));
  }

  private double ask(AreaCode place) {
    long start = System.nanoTime();
    Overview answer = service.answer(Scope.of(place), new Question(place, TODAY, 2026));
    if (answer.solved().village().count() == 0) {
      throw new IllegalStateException("nothing was counted");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public void close() {
    store.close();
  }
}
