package cn.tongxin.activity.gathering;

import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;

/** What gatherings need to know of halls. */
@FunctionalInterface
public interface Rooms {

  /** How many people a hall holds, where it lies in the scope. */
  Optional<Integer> seats(Scope scope, UUID hallId);
}
