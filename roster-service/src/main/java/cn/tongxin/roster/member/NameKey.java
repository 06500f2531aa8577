package cn.tongxin.roster.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sorted field by which members are found; the order in which they are tried. */
enum NameKey {
  SOUND("order"),
  CHARACTERS("names.characters"),
  INITIALS("names.initials"),
  GIVEN("names.given"),
  GIVEN_INITIALS("names.givenInitials"),
  GIVEN_CHARACTERS("names.givenCharacters"),
  OTHER_SOUND("names.other");

  private static final List<NameKey> WRITTEN = List.of(CHARACTERS, GIVEN_CHARACTERS);
  private static final List<NameKey> SPELLED =
      List.of(SOUND, INITIALS, GIVEN, GIVEN_INITIALS, OTHER_SOUND);

  /** One letter begins a sound wherever it is an initial. */
  private static final List<NameKey> ONE_LETTER = List.of(SOUND, GIVEN, OTHER_SOUND);

  private final String field;

  NameKey(String field) {
    this.field = field;
  }

  /** Where a text may be the beginning; all of them in the order of sounds where it is empty. */
  static List<NameKey> beginningWith(String text) {
    if (text.isEmpty()) {
      return List.of(SOUND);
    }
    if (text.codePoints().anyMatch(point -> point > 127)) {
      return WRITTEN;
    }
    return text.length() == 1 ? ONE_LETTER : SPELLED;
  }

  String field() {
    return field;
  }

  @Nullable String of(MemberDocument document) {
    SearchKeys names = document.names();
    return switch (this) {
      case SOUND -> document.order();
      case CHARACTERS -> names.characters();
      case INITIALS -> names.initials();
      case GIVEN -> names.given();
      case GIVEN_INITIALS -> names.givenInitials();
      case GIVEN_CHARACTERS -> names.givenCharacters();
      case OTHER_SOUND -> names.other();
    };
  }

  boolean begins(MemberDocument document, String text) {
    String key = of(document);
    return key != null && key.startsWith(text);
  }
}
