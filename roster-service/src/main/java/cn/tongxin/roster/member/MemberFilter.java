package cn.tongxin.roster.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which members are listed; null leaves open.
 *
 * @param q beginning of the name or of the given name, in characters, pinyin or initials
 */
public record MemberFilter(
    @Nullable String q,
    @Nullable String category,
    @Nullable String officer,
    @Nullable MemberStatus status) {

  /** All members. */
  public static MemberFilter none() {
    return new MemberFilter(null, null, null, null);
  }

  /** What is typed, in the form in which names are compared. */
  String text() {
    return q == null ? "" : NameKeys.plain(q);
  }

  /** Of what is asked for besides the name, that which most likely leaves the fewest. */
  @Nullable String facet() {
    if (officer != null) {
      return Facet.officer(officer);
    }
    if (category != null) {
      return Facet.category(category);
    }
    return status == null ? null : Facet.status(status);
  }

  /** Whether all that is asked for besides the name holds; who was merged is not listed. */
  boolean accepts(MemberDocument member) {
    List<String> facets = member.facets();
    String place = member.within().getLast() + " ";
    return (officer == null || facets.contains(place + Facet.officer(officer)))
        && (category == null || facets.contains(place + Facet.category(category)))
        && (status == null ? member.status().isListed() : member.status() == status);
  }
}
