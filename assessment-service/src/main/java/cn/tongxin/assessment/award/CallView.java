package cn.tongxin.assessment.award;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is answered.
 *
 * @param judges the panel; told to the county and to the panel itself
 * @param result once it is published; by place, in no other order
 */
record CallView(
    UUID id,
    AreaCode area,
    AwardKind kind,
    int year,
    String title,
    LocalDate closesOn,
    CallState state,
    @Nullable List<String> judges,
    @Nullable AwardResult result,
    long version) {

  static CallView of(AwardCall call, LocalDate today, boolean withPanel) {
    AwardCall.Snapshot s = call.snapshot();
    CallTerms terms = s.terms();
    return new CallView(
        s.id(),
        s.county(),
        terms.kind(),
        terms.year(),
        terms.title(),
        terms.closesOn(),
        call.state(today),
        withPanel ? terms.judges() : null,
        s.result(),
        s.version());
  }
}
