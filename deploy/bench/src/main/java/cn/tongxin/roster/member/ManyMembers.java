package cn.tongxin.roster.member;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** For the bench: members as an import leaves them, when all that follows from it is done. */
public final class ManyMembers {
  private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
  private static final Entry ENTRY = new Entry("county", Instant.parse("2026-02-01T01:00:00Z"));

  private final MongoCollection<MemberDocument> collection;

  /** In a database where the service has made its indexes. */
  public ManyMembers(MongoDatabase database) {
    this.collection = database.getCollection("members", MemberDocument.class);
  }

  /** Somebody who is not stored yet. */
  public static Member of(String name, YearMonth born, String village) {
    Profile profile =
        new Profile(
            new Person(name, null, born),
            Residence.in(new AreaCode(village)),
            List.of("DOCTOR"),
            new Work("村医", null, List.of()),
            Standing.none(),
            MemberStatus.ACTIVE,
            new Rhythm(Rhythm.USUAL_CADENCE, null));
    return Member.takenOver(UUID.randomUUID(), profile, SINCE, ENTRY);
  }

  /** Stores them in one write; nobody is told, and nobody has to compare them with others. */
  public void add(List<Member> members) {
    collection.insertMany(
        members.stream()
            .map(member -> MemberDocument.of(compared(member), Outgoing.empty()))
            .toList());
  }

  private static Member compared(Member member) {
    MemberState state = member.state();
    Twin alone = new Twin(null, Likeness.digest(Likeness.marks(member)));
    return new Member(
        new MemberState(
            state.id(),
            state.versions(),
            state.consents(),
            state.secret(),
            state.care(),
            state.unsettled(),
            alone,
            state.routineFrom()),
        Revision.none());
  }
}
