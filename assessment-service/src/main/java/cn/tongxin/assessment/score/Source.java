package cn.tongxin.assessment.score;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A record of another service as assessment sees it: it learns what is told of it, in any order,
 * and what it counts for follows from all it knows.
 */
interface Source {

  /** The record's id. */
  UUID id();

  /** Counts the saves. */
  long version();

  /** Whether anything was news since it was read. */
  boolean changed();

  /** What it counts for, wherever it may ever have counted, as of version {@code seq}. */
  Map<TallyKey, List<Evidence>> evidence(long seq);
}
