package cn.tongxin.roster.household;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a household is: where, in whose care, and who.
 *
 * @param area a village, or a place in it
 * @param cadre the id with which the assigned person signs in
 */
record Roof(AreaCode area, String address, String cadre, List<UUID> members) {

  /** Copies the list, each member once; an absent one is empty. */
  Roof(AreaCode area, String address, String cadre, @Nullable List<UUID> members) {
    this.area = area;
    this.address = address;
    this.cadre = cadre;
    this.members =
        Objects.requireNonNullElse(members, List.<UUID>of()).stream().distinct().toList();
  }

  Roof in(AreaCode other) {
    return new Roof(other, address, cadre, members);
  }

  Roof with(String other) {
    return new Roof(area, address, other, members);
  }

  Roof with(List<UUID> living) {
    return new Roof(area, address, cadre, living);
  }

  AreaCode village() {
    return area.upTo(12);
  }
}
