package cn.tongxin.roster.transfer;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.serving.AreaCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** An offer as it is written. */
record OfferBody(
    @NotNull(message = "required") UUID memberRef,
    @NotNull(message = "required") AreaCode area,
    @NotBlank(message = "required") @Size(max = 200, message = "too-long") String reason) {

  Request request(AreaCode from, Entry entry) {
    return new Request(memberRef, from, area, reason.strip(), entry);
  }
}
