package cn.tongxin.assessment.scheme;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A county's scheme for a year: a draft until it is published, frozen from then on. */
final class Scheme {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int MOST_EDITIONS = 100;

  private final UUID id;
  private final AreaCode county;
  private final long version;
  private final Outgoing outgoing;
  private Content content;
  private List<Edition> earlier = List.of();
  private boolean published;
  private boolean publishedNow;

  private Scheme(UUID id, AreaCode county, Content content, long version, Outgoing outgoing) {
    this.id = id;
    this.county = county;
    this.content = content;
    this.version = version;
    this.outgoing = outgoing;
  }

  /** A new draft. */
  static Scheme draft(UUID id, AreaCode county, Content content) {
    return new Scheme(id, county, content, 0, Outgoing.empty());
  }

  /** The scheme as it was stored. */
  static Scheme stored(Snapshot s) {
    Scheme scheme = new Scheme(s.id(), s.county(), s.content(), s.version(), s.outgoing());
    scheme.published = s.published();
    scheme.earlier = s.earlier();
    return scheme;
  }

  /**
   * Gives the draft another content; answers whether anything changed.
   *
   * @throws Problem 409 if it is published and the content is another, or it was changed too often
   */
  boolean change(Content wanted, Instant now) {
    if (wanted.equals(content)) {
      return false;
    }
    if (published) {
      throw Problem.conflict("scheme.published");
    }
    if (earlier.size() >= MOST_EDITIONS) {
      throw Problem.conflict("scheme.versions", MOST_EDITIONS);
    }
    Edition before = new Edition(version, content, now);
    earlier = Stream.concat(earlier.stream(), Stream.of(before)).toList();
    content = wanted;
    return true;
  }

  /**
   * Freezes the scheme; answers whether it was a draft.
   *
   * @throws Problem 422 if the weights, without bonus items, do not sum to 100
   */
  boolean publish() {
    if (published) {
      return false;
    }
    BigDecimal sum = SchemeRules.sum(content.indicators(), false);
    if (sum.compareTo(HUNDRED) != 0) {
      throw Problem.invalid("indicators", "scheme.weights", sum.toPlainString());
    }
    published = true;
    publishedNow = true;
    return true;
  }

  /** Whether it was published since it was read. */
  boolean publishedNow() {
    return publishedNow;
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(id, county, content, earlier, published, version, outgoing);
  }

  /**
   * What a scheme says.
   *
   * @param year the calendar year in Asia/Shanghai
   */
  record Content(int year, List<Indicator> indicators) {}

  /** The state of a scheme. */
  record Snapshot(
      UUID id,
      AreaCode county,
      Content content,
      List<Edition> earlier,
      boolean published,
      long version,
      Outgoing outgoing) {}

  /** What a draft said before it was changed. */
  record Edition(long version, Content content, Instant until) {}
}
