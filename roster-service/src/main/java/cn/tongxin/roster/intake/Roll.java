package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.serving.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members whom a batch of rows may mean, looked up in two queries. */
final class Roll {
  private final Map<UUID, Member> byId = new HashMap<>();
  private final Map<String, Member> byNameAndPhone = new HashMap<>();

  private Roll() {}

  static Roll of(Collection<RosterRow> rows, Scope scope, Members members, VaultService vault) {
    Roll roll = new Roll();
    List<UUID> ids = rows.stream().map(RosterRow::memberId).toList();
    members.byIds(Scope.platform(), ids).forEach(member -> roll.byId.put(member.id(), member));
    Map<String, String> numbers = new HashMap<>();
    rows.stream()
        .filter(row -> !roll.byId.containsKey(row.memberId()))
        .map(RosterRow::phone)
        .filter(Objects::nonNull)
        .forEach(phone -> numbers.put(vault.markOf(phone), phone));
    if (!numbers.isEmpty()) {
      members
          .byPhones(scope, numbers.keySet())
          .forEach(
              member ->
                  roll.byNameAndPhone.put(
                      key(member.profile().name(), numbers.get(vault.markOf(member))), member));
    }
    return roll;
  }

  /** Whom the row means: by its own identity, or else who has this name and this telephone. */
  @Nullable Member find(RosterRow row) {
    Member known = byId.get(row.memberId());
    return known != null || row.named() || row.phone() == null
        ? known
        : byNameAndPhone.get(key(row.person().name(), row.phone()));
  }

  /** Who has the same name and telephone number is the same person. */
  static String key(String name, @Nullable String phone) {
    return name + "\n" + phone;
  }
}
