package cn.tongxin.local.demo;

import cn.tongxin.local.platform.UserError;
import java.util.Map;
import java.util.UUID;

/**
 * The county as the platform has it.
 *
 * @param members their ids, by {@link Person#key()}
 */
record LoadedCounty(County county, Map<String, UUID> members, Promises promises) {

  /** The member's id; one that the roster does not list is a {@link UserError}. */
  static UUID idOf(Map<String, UUID> members, Person person) {
    UUID id = members.get(person.key());
    if (id == null) {
      throw new UserError(person.number() + " was imported but is not listed in its village");
    }
    return id;
  }
}
