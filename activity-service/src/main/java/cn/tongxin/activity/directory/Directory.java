package cn.tongxin.activity.directory;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who works where. */
public interface Directory {

  /** The recorded offices of these places. */
  List<Office> offices(Collection<AreaCode> places);

  /** The offices in which this person works, did or will. */
  List<Office> officesOf(String officer);

  /** The organisation, where it lies in the scope and still exists. */
  Optional<Organisation> organisation(Scope scope, UUID id);

  /** Those of these organisations that lie in the scope and still exist. */
  List<Organisation> organisations(Scope scope, Collection<UUID> ids);

  /** The organisation, where it lies in the scope, also one that is no more. */
  Optional<Organisation> everKnown(Scope scope, UUID id);

  /** The organisation and those that went into it, with those that went into them. */
  Set<UUID> withPredecessors(UUID id);

  /** The service teams that serve a village. */
  List<Organisation> teamsServing(AreaCode village);

  /** Who of these has a duty on a day. */
  static Optional<String> who(List<Holder> holders, Duty duty, LocalDate day) {
    return holders.stream()
        .filter(one -> one.duty() == duty && one.holdsOn(day))
        .map(Holder::officer)
        .findFirst();
  }
}
