package cn.tongxin.activity.agreement;

import cn.tongxin.activity.Warning;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it is answered.
 *
 * @param warnings what somebody wrote that should not be there
 */
record AgreementView(
    UUID id,
    AreaCode area,
    String title,
    AgreementState state,
    String officer,
    List<Party> parties,
    LocalDate signedOn,
    @Nullable LocalDate reviewOn,
    List<ReviewView> reviews,
    List<Warning> warnings,
    long version) {

  static AgreementView of(Agreement.Snapshot s) {
    AgreementTerms terms = s.terms();
    return new AgreementView(
        s.id(),
        terms.area(),
        terms.title(),
        terms.state(),
        terms.officer(),
        terms.parties(),
        terms.signedOn(),
        terms.reviewOn(),
        s.reviews().stream().map(ReviewView::of).toList(),
        Warning.about("title", terms.title()),
        s.version());
  }
}
