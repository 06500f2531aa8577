package cn.tongxin.roster.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a name is found by, each with the member's id behind it so that no two are equal.
 *
 * @param characters the name as it is written
 * @param initials first letters of its sounds
 * @param given sound of what follows the surname; absent where nothing does
 * @param givenInitials first letters of that
 * @param givenCharacters that as it is written
 * @param other the whole sound with another reading of the surname, where there is one
 */
record SearchKeys(
    String characters,
    String initials,
    @Nullable String given,
    @Nullable String givenInitials,
    @Nullable String givenCharacters,
    @Nullable String other) {

  static SearchKeys of(String name, UUID id) {
    NameKeys keys = NameKeys.of(name);
    NameKeys given = keys.given();
    String other = keys.otherSound();
    return new SearchKeys(
        keys.characters() + " " + id,
        keys.initials() + " " + id,
        given == null ? null : given.sound() + " " + id,
        given == null ? null : given.initials() + " " + id,
        given == null ? null : given.characters() + " " + id,
        other == null ? null : other + " " + id);
  }
}
