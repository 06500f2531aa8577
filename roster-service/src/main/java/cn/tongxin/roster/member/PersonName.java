package cn.tongxin.roster.member;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one form of a person's name. */
public final class PersonName {
  private static final int LONGEST = 50;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ·•.'’()（）\\-]*");

  /** Composed and without space around it; empty where it is no name. */
  public static Optional<String> of(String written) {
    String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
    String name = SPACE.matcher(composed).replaceAll(" ").strip();
    boolean fits = name.codePointCount(0, name.length()) <= LONGEST && FORM.matcher(name).matches();
    return fits ? Optional.of(name) : Optional.empty();
  }

  private PersonName() {}
}
