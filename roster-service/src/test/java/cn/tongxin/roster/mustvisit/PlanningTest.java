package cn.tongxin.roster.mustvisit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Sent;
import cn.tongxin.roster.RosterHttp;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.Somebody;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The run through everybody who expects visits, in a county of its own. */
@RosterHttp
class PlanningTest {
  /** Who are planned: in two steps and a bit, or as many as are asked for, such as 10605. */
  private static final int MEMBERS =
      Integer.getInteger("tongxin.planned", 2 * PlanningService.AT_ONCE + 20);

  private static final int STEPS = (MEMBERS - 1) / PlanningService.AT_ONCE + 1;

  private static final Set<String> FIVE =
      Set.of("NEW_YEAR", "SPRING_FESTIVAL", "LANTERN", "EID_AL_FITR", "WINTER_SOLSTICE");

  @Autowired private PlanningService planning;
  @Autowired private MustVisits windows;
  @Autowired private Members members;
  @Autowired private VaultService vault;
  @Autowired private MockProducer<String, byte[]> sent;

  /** Each has a name: of many who are called the same, every two would be proposed for a merge. */
  private List<UUID> enter(AreaCode village) {
    List<Member> all =
        IntStream.range(0, MEMBERS)
            .mapToObj(i -> Somebody.whoWishes(vault, "某" + i, village, FIVE))
            .toList();
    members.saveAll(all);
    return all.stream().map(Member::id).toList();
  }

  private int run(Scope county) {
    int steps = 0;
    for (UUID last = planning.planNext(county, null);
        last != null;
        last = planning.planNext(county, last)) {
      steps++;
    }
    return steps;
  }

  private long announced(String village) {
    return List.copyOf(sent.history()).stream()
        .filter(record -> record.topic().equals("tongxin.roster.must-visit"))
        .filter(record -> new String(record.value(), UTF_8).contains(village))
        .map(record -> Sent.header(record, "ce_id"))
        .distinct()
        .count();
  }

  @Test
  void everybodyIsPlannedForTheYearAndASecondRunChangesNothing() {
    AreaCode village = new AreaCode("410299101201");
    List<UUID> all = enter(village);
    Scope county = Scope.of(new AreaCode("410299"));

    assertThat(run(county)).isEqualTo(STEPS);
    List<MustVisit> planned = windows.ofMembers(all);
    assertThat(planned).hasSize(5 * MEMBERS).allMatch(window -> window.revision().version() == 1);
    assertThat(planned).noneMatch(window -> window.owed().officers().isEmpty());

    run(county);
    assertThat(windows.ofMembers(all)).allMatch(window -> window.revision().version() == 1);
    assertThat(planning.plan(all)).isZero();
  }

  @Test
  void twoRunsAtOnceMakeEachWindowOnce() throws Exception {
    AreaCode village = new AreaCode("410298101201");
    List<UUID> all = enter(village);
    Scope county = Scope.of(new AreaCode("410298"));
    Callable<Integer> running = () -> run(county);

    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> run : two.invokeAll(List.of(running, running))) {
        assertThat(run.get()).isEqualTo(STEPS);
      }
    }

    assertThat(windows.ofMembers(all))
        .hasSize(5 * MEMBERS)
        .allMatch(window -> window.revision().version() == 1);
    run(county);
    Awaitility.await().until(() -> announced(village.value()) == 5 * MEMBERS);
  }
}
