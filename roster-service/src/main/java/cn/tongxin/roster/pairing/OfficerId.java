package cn.tongxin.roster.pairing;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How those who look after members are named: by the id they sign in with, never by a name. */
public final class OfficerId {
  /** The form of such an id, as an expression. */
  public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._@\\-]{0,63}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /** Whether a text can be such an id. */
  public static boolean isOne(String text) {
    return PATTERN.matcher(text).matches();
  }

  /** Who looks after a member where nobody else is named: the township's officer and deputy. */
  public static Duty ofTownship(Territory territory, AreaCode area, LocalDate from) {
    AreaCode township = territory.at(9, area);
    return new Duty("officer-" + township, "deputy-" + township, from, null);
  }

  private OfficerId() {}
}
