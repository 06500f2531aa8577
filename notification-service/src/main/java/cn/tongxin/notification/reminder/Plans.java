package cn.tongxin.notification.reminder;

import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;

/** The care plans of all members. */
interface Plans extends Stored<CarePlan> {

  /** One member's plan, where it lies in the scope. */
  Optional<CarePlan> byMember(Scope scope, UUID memberRef);
}
