package cn.tongxin.roster.pairing;

import java.util.UUID;

/** Who or what is looked after. */
record Subject(Kind kind, UUID id) {

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
