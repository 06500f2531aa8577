package cn.tongxin.roster.intake;

import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of the rows of an import, part by part and without their content. A part is kept
 * before its members are written, so that after a crash between two of them it is still known what
 * was there before.
 */
interface ImportParts {

  /** Keeps a part in place of an earlier form of it. */
  void save(ImportDocument report, int part, List<Fate> fates);

  /** Keeps of a part of a list of places what becomes of each row. */
  void saveOutcomes(ImportDocument report, int part, List<Outcome> outcomes);

  /** What becomes of each row of such a part; empty where it was not come to. */
  List<Outcome> outcomesOf(Scope scope, UUID report, int part);

  /** The fates of a part; empty where it was not come to. */
  List<Fate> of(Scope scope, UUID report, int part);
}
