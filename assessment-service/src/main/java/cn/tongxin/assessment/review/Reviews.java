package cn.tongxin.assessment.review;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All reviews. */
interface Reviews {

  /** The review of a letter for a period, where it lies in the scope. */
  Optional<Review> of(Scope scope, UUID letterId, Period period);

  /** A page of reviews of a year, or of all years. */
  Page<Review.Snapshot> list(Scope scope, @Nullable Integer year, PageQuery page);

  /** Saves a review and publishes what happened to it; answers its state after that. */
  Review.Snapshot save(Scope scope, Review review);
}
