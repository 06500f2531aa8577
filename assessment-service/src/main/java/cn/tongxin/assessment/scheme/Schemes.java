package cn.tongxin.assessment.scheme;

import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;

/** All schemes. */
interface Schemes {

  /** The scheme, where it lies in the scope. */
  Optional<Scheme> byId(Scope scope, UUID id);

  /** Saves a scheme and publishes what happened to it; answers its state after that. */
  Scheme.Snapshot save(Scope scope, Scheme scheme);
}
