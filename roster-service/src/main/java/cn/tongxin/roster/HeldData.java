package cn.tongxin.roster;

import cn.tongxin.serving.Scope;
import java.util.Map;
import java.util.UUID;

/**
 * What a feature holds of a member, to be disclosed to the person, and forgotten at an erasure. A
 * bean of this type is asked after the disclosure was entered in the access ledger.
 */
public interface HeldData {

  /** Records by the name of their section, in the form in which they are answered elsewhere. */
  Map<String, Object> of(Scope scope, UUID memberRef);

  /**
   * Leaves no words about a member who was erased; may be asked repeatedly. What lies under the
   * member's own key, and what follows from the member being gone, needs nothing here.
   */
  default void forget(UUID memberRef) {}
}
