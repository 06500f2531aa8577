package cn.tongxin.activity.visit;

import java.util.UUID;

/** Records that hold what somebody wrote about a member. */
@FunctionalInterface
public interface WordsOfMembers {

  /**
   * Takes the words out of all records about this member and leaves what is counted; answers how
   * many records had words.
   */
  int forget(UUID memberRef);
}
