package cn.tongxin.bench;

import cn.tongxin.eventing.RecordCodecs;
import cn.tongxin.roster.member.ManyMembers;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.pairing.ManyPairings;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.UuidRepresentation;

/** Lets a county grow by what an import would have left, without asking the service for it. */
final class RosterSeed implements AutoCloseable {
  private static final int AT_ONCE = 1_000;

  private final MongoClient client;
  private final ManyMembers members;
  private final ManyPairings pairings;

  RosterSeed(String uri) {
    ConnectionString connection = new ConnectionString(uri);
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(connection)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .codecRegistry(RecordCodecs.registry())
                .build());
    MongoDatabase roster = client.getDatabase("roster");
    members = new ManyMembers(roster);
    pairings = new ManyPairings(roster);
  }

  /** The county's next people, up to that many in all. */
  void growTo(int size, RosterCounty county) {
    while (county.people() < size) {
      List<Member> some = new ArrayList<>();
      for (int i = Math.min(AT_ONCE, size - county.people()); i > 0; i--) {
        some.add(county.next());
      }
      pairings.begin(some);
      members.add(some);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
