package cn.tongxin.assessment.scheme;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The schemes that letters promise by. */
public interface PublishedSchemes {

  /** The published scheme, if it is one of the county that the place lies in. */
  Optional<PublishedScheme> byId(AreaCode place, UUID id);

  /** A frozen scheme. */
  record PublishedScheme(UUID id, int year, List<Indicator> indicators) {}
}
