package cn.tongxin.roster.member;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Public roles and honours: kept only as long as the member agrees to it. */
public record Standing(List<String> publicRoles, List<String> honours) {

  /** Copies the lists; an absent one is empty. */
  public Standing(@Nullable List<String> publicRoles, @Nullable List<String> honours) {
    this.publicRoles = List.copyOf(Objects.requireNonNullElse(publicRoles, List.of()));
    this.honours = List.copyOf(Objects.requireNonNullElse(honours, List.of()));
  }

  /** None recorded. */
  public static Standing none() {
    return new Standing(List.of(), List.of());
  }

  boolean isNone() {
    return publicRoles.isEmpty() && honours.isEmpty();
  }
}
