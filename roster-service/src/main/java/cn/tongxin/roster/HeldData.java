package cn.tongxin.roster;

import cn.tongxin.serving.Scope;
import java.util.Map;
import java.util.UUID;

/**
 * What a feature holds of a member, to be disclosed to the person. A bean of this type is asked
 * after the disclosure was entered in the access ledger.
 */
@FunctionalInterface
public interface HeldData {

  /** Records by the name of their section, in the form in which they are answered elsewhere. */
  Map<String, Object> of(Scope scope, UUID memberRef);
}
