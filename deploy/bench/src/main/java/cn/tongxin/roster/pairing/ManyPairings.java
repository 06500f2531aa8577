package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.member.Member;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;

/** For the bench: everybody in the hands of the township's two officers, as an import leaves it. */
public final class ManyPairings {
  private final MongoCollection<PairingDocument> collection;

  /** In a database where the service has made its indexes. */
  public ManyPairings(MongoDatabase database) {
    this.collection = database.getCollection("pairings", PairingDocument.class);
  }

  /** Puts them into hands, in one write; nobody is told. */
  public void begin(List<Member> members) {
    collection.insertMany(members.stream().map(ManyPairings::document).toList());
  }

  private static PairingDocument document(Member member) {
    String township = member.profile().area().upTo(9).value();
    Duty duty = new Duty("officer-" + township, "deputy-" + township, member.registeredOn(), null);
    Pairing pairing =
        Pairing.started(UUID.randomUUID(), member.id(), member.profile().area(), duty);
    boolean _ = member.caredForBy(pairing.care());
    return PairingDocument.of(pairing, Outgoing.empty());
  }
}
