package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to come: everybody of a place, of an organisation or with a role; exactly one of the
 * three is named.
 *
 * @param audience as what they come
 * @param expected how many people that is
 */
record Invitation(
    Audience audience,
    @Nullable AreaCode area,
    @Nullable UUID organisationId,
    @Nullable String role,
    int expected) {}
