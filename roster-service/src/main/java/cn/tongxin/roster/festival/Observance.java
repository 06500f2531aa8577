package cn.tongxin.roster.festival;

import java.util.List;

/**
 * What is observed in a place.
 *
 * @param feasts the festivals of a time, by day
 */
public record Observance(List<Feast> feasts, GreetingRule rule) {

  /** Copies the list. */
  public Observance {
    feasts = List.copyOf(feasts);
  }
}
