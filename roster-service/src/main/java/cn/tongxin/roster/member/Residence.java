package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a member belongs: an address gives the village, and who has none is sponsored by a unit.
 *
 * @param sponsor id of the organisation that stands for a member who belongs to no village
 */
public record Residence(AreaCode area, @Nullable String address, @Nullable UUID sponsor) {
  private static final int VILLAGE = 12;

  /** A village, quarter or household place, without more. */
  public static Residence in(AreaCode area) {
    return new Residence(area, null, null);
  }

  Residence movedTo(AreaCode other) {
    return new Residence(other, address, sponsor);
  }

  Residence sponsoredBy(@Nullable UUID unit) {
    return new Residence(area, address, unit);
  }

  /** Whether it says to whom the member belongs: to a village, or else to a unit. */
  boolean assigned() {
    return area.value().length() >= VILLAGE || sponsor != null;
  }
}
