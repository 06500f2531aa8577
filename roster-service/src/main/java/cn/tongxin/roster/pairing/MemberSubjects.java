package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.Profile;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members as those who are looked after. */
final class MemberSubjects implements Subjects {
  private final Members members;

  MemberSubjects(Members members) {
    this.members = members;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.MEMBER;
  }

  @Override
  public Optional<AreaCode> areaOf(Scope scope, UUID id) {
    return members.byId(scope, id).filter(MemberSubjects::isServed).map(it -> it.profile().area());
  }

  private static boolean isServed(Member member) {
    return member.profile().status() == MemberStatus.ACTIVE
        || member.profile().status() == MemberStatus.AWAY;
  }

  @Override
  public void lookedAfterBy(UUID id, @Nullable Care care) {
    Member member = members.byId(Scope.platform(), id).orElse(null);
    if (member != null && member.caredForBy(care)) {
      members.save(Scope.platform(), member);
    }
  }

  @Override
  public Page<Unpaired> vacant(Scope scope, LocalDate day, PageQuery query) {
    return members.vacant(scope, day, query).map(MemberSubjects::unpaired);
  }

  private static Unpaired unpaired(Member member) {
    Profile profile = member.profile();
    return new Unpaired(member.id(), profile.area(), profile.name(), profile.status());
  }
}
