package cn.tongxin.roster.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member does, and where. */
public record Work(
    @Nullable String occupation, @Nullable String workplace, List<Affiliation> affiliations) {

  /** Copies the list. */
  public Work {
    affiliations = List.copyOf(affiliations);
  }

  Work with(List<Affiliation> others) {
    return new Work(occupation, workplace, others);
  }

  /** Nothing known. */
  public static Work unknown() {
    return new Work(null, null, List.of());
  }
}
