package cn.tongxin.roster.pairing;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Who or what is looked after. */
record Subject(@NotNull(message = "required") Kind kind, @NotNull(message = "required") UUID id) {

  /** What can be looked after. */
  enum Kind {
    MEMBER,
    HOUSEHOLD,
    ORGANISATION
  }

  static Subject member(UUID id) {
    return new Subject(Kind.MEMBER, id);
  }
}
