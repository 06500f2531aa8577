package cn.tongxin.activity.agreement;

import cn.tongxin.serving.AreaCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who agreed: an organisation or a place, just one of both. */
record Party(@Nullable UUID organisationId, @Nullable AreaCode place) {

  boolean isOne() {
    return (organisationId == null) != (place == null);
  }
}
