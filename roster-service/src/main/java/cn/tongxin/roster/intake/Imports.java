package cn.tongxin.roster.intake;

import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;

/** The reports on all imports. */
interface Imports {

  /** The report with this id, in the scope of who may read it. */
  Optional<ImportDocument> byId(Scope scope, UUID id);

  /** Keeps the report in place of an earlier state of it. */
  void save(ImportDocument report);
}
