package cn.tongxin.roster.member;

import cn.tongxin.roster.Term;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's post in an organisation, from a day on and perhaps to one. */
record Affiliation(UUID organisationId, String post, LocalDate from, @Nullable LocalDate to) {

  Affiliation in(UUID other) {
    return new Affiliation(other, post, from, to);
  }

  /** Whether both say that the member has the same post on some day. */
  boolean repeats(Affiliation other) {
    return organisationId.equals(other.organisationId)
        && post.equals(other.post)
        && new Term(from, to).overlaps(new Term(other.from, other.to));
  }
}
