package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.serving.AreaCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject whom nobody looks after.
 *
 * @param name what it is called, where it has a name
 * @param status a member's; absent for others
 */
public record Unpaired(
    UUID id, AreaCode area, @Nullable String name, @Nullable MemberStatus status) {}
