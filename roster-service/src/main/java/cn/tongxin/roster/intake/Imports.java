package cn.tongxin.roster.intake;

import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The reports on all imports, and which of them somebody has to go on with. */
interface Imports {

  /** The report with this id, in the scope of who may read it. */
  Optional<ImportDocument> byId(Scope scope, UUID id);

  /** Keeps the report in place of an earlier state of it. */
  void save(ImportDocument report);

  /** An import that nobody works on although it is not finished; it is the caller's for a while. */
  Optional<ImportDocument> claim();

  /** How long a claim lasts after each note of progress. */
  Instant leaseFromNow();

  /** Notes another part that is done; false if the claim was lost, and somebody else goes on. */
  boolean note(ImportDocument claimed, Tally tally, int parts);

  /** Notes another part that was taken back; false as in {@link #note}. */
  boolean note(ImportDocument claimed, Undo undo);

  /** Leaves a claimed import to whoever comes next. */
  void leave(ImportDocument claimed);

  /** Ends the work on a claimed import. */
  void finish(ImportDocument claimed, ImportState state);

  /** Begins to take back a finished import; false if it is in another state. */
  boolean beginUndo(Scope scope, UUID id, Undo undo, boolean claimed);
}
