package cn.tongxin.roster.festival;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an office says of festivals.
 *
 * @param littleNewYear of a county only; null where it has not said
 * @param rule null where the office above it, or the usual, decides
 */
record Settings(
    @Nullable LittleNewYear littleNewYear,
    @Nullable GreetingRule rule,
    List<OwnOccasion> occasions) {
  static final Settings NONE = new Settings(null, null, List.of());

  Settings {
    occasions = List.copyOf(occasions);
  }

  /** Whether the office has an occasion with this id. */
  boolean has(String id) {
    return occasions.stream().anyMatch(own -> own.id().toString().equals(id));
  }
}
