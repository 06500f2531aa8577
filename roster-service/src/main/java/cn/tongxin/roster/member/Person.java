package cn.tongxin.roster.member;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Who a member is. */
public record Person(String name, @Nullable Gender gender, @Nullable YearMonth birthMonth) {

  /** Somebody of whom only the name is known. */
  public static Person named(String name) {
    return new Person(name, null, null);
  }
}
