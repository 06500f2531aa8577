package cn.tongxin.roster.organisation;

import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.pairing.SubjectKind;
import cn.tongxin.roster.pairing.Subjects;
import cn.tongxin.roster.pairing.Unpaired;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organisations as those who are looked after: until they end. */
final class OrganisationSubjects implements Subjects {
  private final Organisations organisations;

  OrganisationSubjects(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.ORGANISATION;
  }

  @Override
  public Optional<AreaCode> areaOf(Scope scope, UUID id) {
    return organisations
        .byId(scope, id)
        .filter(it -> !it.lifecycle().isEnd())
        .map(Organisation::area);
  }

  @Override
  public void lookedAfterBy(UUID id, @Nullable Care care) {
    Organisation organisation = organisations.byId(Scope.platform(), id).orElse(null);
    if (organisation != null && organisation.caredForBy(care)) {
      organisations.save(Scope.platform(), organisation);
    }
  }

  @Override
  public Page<Unpaired> vacant(Scope scope, LocalDate day, PageQuery query) {
    return organisations
        .vacant(scope, day, query)
        .map(it -> new Unpaired(it.id(), it.area(), it.name(), null));
  }
}
