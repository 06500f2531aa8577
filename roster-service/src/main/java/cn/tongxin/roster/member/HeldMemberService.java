package cn.tongxin.roster.member;

import cn.tongxin.roster.HeldData;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What is held of the member as such: every version, every consent, and what is under the key. */
@Service
final class HeldMemberService implements HeldData {
  private final Members members;
  private final VaultService vault;
  private final Wishes wishes;
  private final Clock clock;

  HeldMemberService(Members members, VaultService vault, Wishes wishes, Clock clock) {
    this.members = members;
    this.vault = vault;
    this.wishes = wishes;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> of(Scope scope, UUID memberRef) {
    Map<String, Object> held = new LinkedHashMap<>();
    LocalDate today = Entry.dayOf(clock.instant());
    members
        .byId(scope, memberRef)
        .ifPresent(
            member -> {
              vault.phoneOf(member, today).ifPresent(phone -> held.put("phone", phone));
              vault.earlierPhoneOf(member, today).ifPresent(it -> held.put("earlierPhone", it));
              held.put("versions", member.state().versions());
              held.put("consents", member.state().consents());
              held.put("sensitive", vault.factsOf(member, today));
              held.put("occasions", wishes.of(member, today));
              held.put("visitTriggers", vault.triggersOf(member, today));
            });
    return held;
  }
}
