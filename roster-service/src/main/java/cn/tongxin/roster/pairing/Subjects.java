package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.Care;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those of one kind who can be looked after, as far as pairings need to know them. */
public interface Subjects {

  /** The kind that is known here; there is one of these for each kind. */
  Subject.Kind kind();

  /** Where the office serves the subject now; empty where it does not, or not in the scope. */
  Optional<AreaCode> areaOf(Scope scope, UUID id);

  /**
   * Takes a copy of who is on duty, for lists and vacancies; null where nobody is. May be told the
   * same again.
   */
  void lookedAfterBy(UUID id, @Nullable Care care);
}
