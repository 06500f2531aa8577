package cn.tongxin.roster.pairing;

import java.util.UUID;

/** Who or what is looked after. */
public record Subject(Kind kind, UUID id) {

  /** What can be looked after. */
  public enum Kind {
    MEMBER,
    HOUSEHOLD,
    ORGANISATION
  }

  static Subject member(UUID id) {
    return new Subject(Kind.MEMBER, id);
  }
}
