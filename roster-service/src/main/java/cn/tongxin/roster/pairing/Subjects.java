package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.Care;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those of one kind who can be looked after, as far as pairings need to know them. */
public interface Subjects {

  /** The kind that is known here; there is one of these for each kind. */
  SubjectKind kind();

  /** Where the office serves the subject now; empty where it does not, or not in the scope. */
  Optional<AreaCode> areaOf(Scope scope, UUID id);

  /**
   * Takes a copy of who is on duty, for lists and vacancies; null where nobody is. May be told the
   * same again.
   */
  void lookedAfterBy(UUID id, @Nullable Care care);

  /** Those who ought to be looked after on a day, and are not. */
  Page<Unpaired> vacant(Scope scope, LocalDate day, PageQuery query);
}
