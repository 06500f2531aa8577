package cn.tongxin.assessment.scheme;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All schemes. */
interface Schemes {

  /** The scheme, where it lies in the scope. */
  Optional<Scheme> byId(Scope scope, UUID id);

  /** A page of schemes in the scope, of a year or of all, by year. */
  Page<Scheme.Snapshot> list(Scope scope, @Nullable Integer year, PageQuery page);

  /**
   * Saves a scheme and publishes what happened to it; answers its state after that.
   *
   * @throws cn.tongxin.serving.Problem 409 if another one of its county is published for its year
   */
  Scheme.Snapshot save(Scope scope, Scheme scheme);
}
