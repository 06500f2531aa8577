package cn.tongxin.assessment.scheme;

import cn.tongxin.assessment.scheme.PublishedSchemes.PublishedScheme;
import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;

/** Schemes that may be tried before they are published. */
public interface TriedSchemes {

  /** What a scheme says now, draft or not, where it lies in the scope. */
  Optional<PublishedScheme> asItIs(Scope scope, UUID id);
}
