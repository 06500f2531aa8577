package cn.tongxin.assessment.scheme;

import java.util.List;

/** Shows what an indicator does, with numbers. */
public interface Examples {

  /** What it would come to for a few made-up figures, by the rules by which scores are made. */
  Example of(Indicator indicator);

  /**
   * An example in words.
   *
   * @param code key of the words
   * @param measure whose name, in the reader's language, is their first argument
   * @param figures their other arguments, as they are written
   */
  record Example(String code, Measure measure, List<String> figures) {}
}
