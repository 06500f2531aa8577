package cn.tongxin.roster.member;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A member as it is stored; what stands beside {@code state} is there to be found by.
 *
 * @param facets see {@link Facet}
 * @param vacant first day on which nobody looks after the member, and the id; absent where somebody
 *     does
 * @param contact day by which an away member is to be contacted, and the id; absent for others
 * @param book place and id, where the member stands in the address book
 * @param bookUntil last day on which the member stands there
 * @param expects the id, where the member is to be visited at times; otherwise absent
 * @param wrappedBy the master key by which the member's own key is wrapped
 * @param lapsesOn first day on which something kept is to be kept no more
 * @param closedOn since when the office no longer serves the member; absent while it does, and of
 *     who is gone for good
 * @param unsettled see {@link MemberState}
 * @param marks see {@link Likeness}
 * @param unmatched true while the marks are other than those that the member was compared by
 */
record MemberDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    SearchKeys names,
    List<String> facets,
    MemberStatus status,
    List<String> categories,
    @Nullable String officer,
    @Nullable String phoneMark,
    @Nullable String vacant,
    @Nullable String contact,
    @Nullable String book,
    @Nullable LocalDate bookUntil,
    @Nullable String expects,
    @Nullable String wrappedBy,
    @Nullable LocalDate lapsesOn,
    @Nullable LocalDate closedOn,
    @Nullable Boolean unsettled,
    List<String> marks,
    @Nullable Boolean unmatched,
    MemberState state)
    implements Outboxed, Listed {

  static MemberDocument of(Member member, Outgoing outgoing) {
    Profile profile = member.profile();
    MemberState state = member.state();
    Secret secret = state.secret();
    Care care = state.care();
    List<String> marks = Likeness.marks(member);
    return new MemberDocument(
        member.id(),
        member.revision().version() + 1,
        outgoing,
        profile.area().within(),
        NameKeys.sortKey(profile.name()) + " " + member.id(),
        SearchKeys.of(profile.name(), member.id()),
        Facet.of(member),
        profile.status(),
        profile.categories(),
        care == null ? null : care.officer(),
        secret == null ? null : secret.phoneMark(),
        dated(vacantFrom(member), member),
        dated(member.present().contactBy(), member),
        state.addressBookUntil() == null ? null : profile.area() + " " + member.id(),
        state.addressBookUntil(),
        secret != null && secret.expects() ? member.id().toString() : null,
        secret == null ? null : secret.keyId(),
        Retention.nextOf(state),
        new Versions(state.versions()).closedSince(),
        state.unsettled(),
        marks,
        matched(state).equals(Likeness.digest(marks)) ? null : true,
        state);
  }

  private static String matched(MemberState state) {
    Twin twin = state.twin();
    return twin == null || twin.matched() == null ? "" : twin.matched();
  }

  private static @Nullable String dated(@Nullable LocalDate day, Member member) {
    return day == null ? null : day + " " + member.id();
  }

  /**
   * The first day on which nobody looks after a member that is served; null where there is none.
   */
  static @Nullable LocalDate vacantFrom(Member member) {
    Care care = member.care();
    if (!member.profile().status().isServed()) {
      return null;
    }
    if (care == null) {
      return member.registeredOn();
    }
    return care.endsBefore();
  }

  Member member() {
    return new Member(state, new Revision(version, outgoing));
  }
}
