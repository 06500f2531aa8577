package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is left when an import dies between two documents is made whole by the same file again. */
@RosterHttp
class ImportCrashTest {
  private static final String ROWS =
      "姓名,手机,村\n"
          + IntStream.range(0, 2000)
              .mapToObj(
                  i ->
                      "辛"
                          + (i % 2 == 0 ? "甲" : "乙")
                          + i
                          + ","
                          + (13700000000L + i)
                          + ",410225106201\n")
              .collect(Collectors.joining());

  @Autowired private TestStore store;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  @Test
  void theSameFileAgainMakesWholeWhatACrashLeft() {
    MongoCollection<Document> members = store.database().getCollection("members");
    MongoCollection<Document> pairings = store.database().getCollection("pairings");
    long began = System.nanoTime();
    assertThat(upload()).contains("\"added\":2000");
    System.out.println("2,000 rows in " + (System.nanoTime() - began) / 1_000_000 + " ms");
    Document lostMember = members.find(Filters.regex("order", "^xinjia")).first();
    Document lostPairing =
        pairings
            .find(
                Filters.and(
                    Filters.eq("within", "410225106201"),
                    Filters.ne("subjectId", lostMember.get("_id"))))
            .first();
    members.deleteOne(Filters.eq(lostMember.get("_id")));
    pairings.deleteOne(Filters.eq(lostPairing.get("_id")));
    Object caredFor = lostPairing.get("subjectId");
    long before = pairings.countDocuments();

    assertThat(upload()).contains("\"added\":1,\"merged\":1,\"unchanged\":1998");

    assertThat(members.countDocuments(Filters.eq(lostMember.get("_id")))).isEqualTo(1);
    assertThat(pairings.countDocuments()).isEqualTo(before + 1);
    Document pairing = pairings.find(Filters.eq("open", caredFor)).first();
    Document member = members.find(Filters.eq(caredFor)).first();
    assertThat(member.get("state", Document.class).get("care", Document.class).get("pairingId"))
        .isEqualTo(pairing.get("_id"));
    assertThat(upload()).contains("\"unchanged\":2000");
  }

  private String upload() {
    return http.upload(StandIns.COUNTY, "/api/v1/roster-imports", "r.csv", ROWS.getBytes(UTF_8))
        .body();
  }
}
