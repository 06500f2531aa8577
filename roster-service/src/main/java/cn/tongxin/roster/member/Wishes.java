package cn.tongxin.roster.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Tells the one feature that needs it on which occasions a member may be greeted: by the names of
 * common ones, and the ids of an office's own.
 */
public final class Wishes {
  private final VaultService vault;

  /** Reads what is under the members' keys. */
  public Wishes(VaultService vault) {
    this.vault = vault;
  }

  /** The occasions that the member wishes, where the consent to greet holds on that day. */
  public Set<String> of(Member member, LocalDate day) {
    return member.agrees(Purpose.GREETING, day) ? vault.occasionsOf(member) : Set.of();
  }

  /** What else a visit is owed for, where the consent that it needs holds on that day. */
  public List<Trigger> triggers(Member member, LocalDate day) {
    return vault.triggersOf(member, day);
  }

  /** The occasions that are kept; on which days the member may be greeted is for the consent. */
  public Set<String> kept(Member member) {
    return vault.occasionsOf(member);
  }
}
