package cn.tongxin.assessment.effort;

import cn.tongxin.assessment.scheme.Measure;
import java.util.List;

/** What is asked of whoever makes a record. */
interface Forms {

  /** Of each kind of record that the services take, as their own descriptions say. */
  List<Form> all();

  /**
   * One kind of record.
   *
   * @param required how many fields must be filled in
   * @param fields how many there are
   */
  record Form(Measure measure, int required, int fields) {}
}
