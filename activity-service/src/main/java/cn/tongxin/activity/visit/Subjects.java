package cn.tongxin.activity.visit;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members who can be visited, as far as this service needs to know them: where each is served.
 */
public interface Subjects {

  /** The place where the member is served, if that lies in the scope. */
  Optional<AreaCode> areaOf(Scope scope, UUID memberRef);

  /** Those of these members who are served in the scope. */
  List<Subject> known(Scope scope, Collection<UUID> memberRefs);

  /** The member's entry, and those that count under it because they were merged into it. */
  List<UUID> countingFor(UUID memberRef);

  /**
   * All entries of the persons whom these entries are of, each with the one under which the person
   * counts; an entry that is not known is a person of its own.
   */
  Map<UUID, UUID> persons(Collection<UUID> entries);

  /**
   * A member who can be visited.
   *
   * @param registeredOn since when the office serves the member, where that is known
   */
  record Subject(UUID memberRef, AreaCode area, @Nullable LocalDate registeredOn) {}
}
