package cn.tongxin.roster.household;

import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.pairing.OfficerId;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household as it is written and answered; the condition of a change is {@code If-Match}. {@code
 * care} and {@code version} are ours to say.
 *
 * @param cadre who is assigned; the first person of the household's pairing while there is one
 */
record HouseholdBody(
    @Nullable UUID id,
    @NotNull(message = "required") AreaCode area,
    @NotBlank(message = "required") @Size(max = 200, message = "too-long") String address,
    @NotBlank(message = "required") String cadre,
    @NotNull(message = "required") @Size(max = 50, message = "too-many")
        List<@NotNull(message = "required") UUID> members,
    @Nullable Care care,
    @Nullable Long version) {

  static HouseholdBody of(Household household) {
    Roof roof = household.roof();
    return new HouseholdBody(
        household.id(),
        roof.area(),
        roof.address(),
        roof.cadre(),
        roof.members(),
        household.care(),
        household.revision().version());
  }

  Roof roof() {
    if (!OfficerId.isOne(cadre)) {
      throw Problem.invalid("cadre", "pairing.officer");
    }
    if (area.value().length() < 12) {
      throw Problem.invalid("area", "household.place");
    }
    return new Roof(area, address.strip(), cadre, members);
  }
}
