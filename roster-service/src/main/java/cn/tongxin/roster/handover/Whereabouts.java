package cn.tongxin.roster.handover;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.Collection;

/** Where an officer is known to work, as far as one feature knows. */
@FunctionalInterface
public interface Whereabouts {

  /** The places, wherever they lie; none where nothing is known. */
  Collection<AreaCode> of(String officer, LocalDate day);
}
