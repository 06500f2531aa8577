package cn.tongxin.roster.member;

import java.util.Optional;
import java.util.regex.Pattern;

/** The one form of a telephone number, so that equal numbers are equal texts. */
public final class Phone {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-－—()（）]");
  private static final Pattern CHINA = Pattern.compile("^(\\+|00)86");
  private static final Pattern FORM = Pattern.compile("\\+?[0-9]{5,15}");

  /** Digits only, without separators and China's own prefix; empty where it is no number. */
  public static Optional<String> of(String written) {
    String bare = SEPARATORS.matcher(written.strip()).replaceAll("");
    String phone = CHINA.matcher(bare).replaceFirst("");
    return FORM.matcher(phone).matches() ? Optional.of(phone) : Optional.empty();
  }

  private Phone() {}
}
