package cn.tongxin.roster.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a member is looked for by that must not stand in a URL. */
record SearchBody(
    @NotBlank(message = "required") @Size(max = 40, message = "too-long") String phone) {}
