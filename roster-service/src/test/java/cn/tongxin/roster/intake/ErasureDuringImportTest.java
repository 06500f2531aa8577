package cn.tongxin.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.House;
import cn.tongxin.roster.RosterHttp;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Person;
import cn.tongxin.roster.member.Residence;
import cn.tongxin.roster.member.Standing;
import cn.tongxin.roster.member.Work;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody is erased after an import has read the row, and before it writes it. */
@RosterHttp
class ErasureDuringImportTest {
  private static final AreaCode AREA = new AreaCode("410225105201");

  @Autowired private RosterWriter writer;
  @Autowired private TestStore store;
  @Autowired private Clock clock;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  private Plan plan(UUID member) {
    var row =
        new RosterRow(
            "",
            2,
            new RosterRow.Identity(member, true),
            new Person("乙亥", null, null),
            "13900001301",
            new Residence(AREA, "东街", null),
            List.of(),
            new Work("木匠", null, List.of()),
            Standing.none(),
            new Arrangements("officer-z", null, null, null),
            null,
            null);
    Entry entry = new Entry("officer", clock.instant());
    return writer.plan(List.of(new Line("", 2, row, List.of())), Scope.platform(), entry);
  }

  @Test
  void whatWasPlannedIsNotWrittenAndNothingOfThePersonComesBack() {
    String path = House.register(http, "乙亥");
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    Plan planned = plan(id);

    assertThat(http.post(StandIns.OFFICER, path + "/erasure", "").status()).isEqualTo(202);
    await().until(() -> http.get(StandIns.OFFICER, path + "/erasure").body().contains("keyDestr"));
    assertThatThrownBy(() -> writer.save(planned.batch())).isInstanceOf(ConcurrentChange.class);
    Plan again = plan(id);
    writer.save(again.batch());

    assertThat(again.fates().getFirst().outcome()).isEqualTo(Outcome.REJECTED);
    Document stored = store.database().getCollection("members").find(Filters.eq("_id", id)).first();
    assertThat(stored.toJson()).doesNotContain("乙亥", "东街", "木匠");
    assertThat(http.get(StandIns.OFFICER, "/api/v1/pairings?subject=" + id).json().get("items"))
        .as("the pairing that was begun for the row has ended")
        .hasSize(1)
        .allSatisfy(pairing -> assertThat(pairing.path("to").asString("")).isNotEmpty());
  }
}
