package cn.tongxin.assessment.scheme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scheme as it is answered.
 *
 * @param until when it was changed; absent for the one that holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchemeEditionView(
    long version, int year, List<Indicator> indicators, @Nullable Instant until) {

  /** All of a scheme, the newest first. */
  static List<SchemeEditionView> of(Scheme.Snapshot s) {
    SchemeEditionView now = of(s.version(), s.content(), null);
    return Stream.concat(
            Stream.of(now),
            s.earlier().stream()
                .sorted(Comparator.comparingLong(Scheme.Edition::version).reversed())
                .map(one -> of(one.version(), one.content(), one.until())))
        .toList();
  }

  private static SchemeEditionView of(
      long version, Scheme.Content content, @Nullable Instant until) {
    return new SchemeEditionView(version, content.year(), content.indicators(), until);
  }
}
