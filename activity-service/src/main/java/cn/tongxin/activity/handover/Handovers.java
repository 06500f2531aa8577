package cn.tongxin.activity.handover;

import java.util.Collection;
import java.util.List;

/** The hand-overs that were announced. */
public interface Handovers {

  /** Those in which one of these officers handed over. */
  List<Handover> from(Collection<String> officers);
}
