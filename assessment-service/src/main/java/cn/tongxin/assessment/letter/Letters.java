package cn.tongxin.assessment.letter;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All letters. */
interface Letters {

  /** The letter, where it lies in the scope. */
  Optional<Letter> byId(Scope scope, UUID id);

  /** The letters of a year of exactly this place, where it lies in the scope; one at most. */
  List<Letter> ofPlace(Scope scope, AreaCode area, int year);

  /** The drafts in the scope for which this officer is accountable. */
  List<Letter> draftsOf(Scope scope, String accountable);

  /** Saves a letter and publishes what happened to it; answers its state after that. */
  Letter.Snapshot save(Scope scope, Letter letter);
}
