package cn.tongxin.roster.export;

import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A member as a row of an export.
 *
 * @param profile what of the member may be read today
 * @param township name of the township
 * @param place name of the place
 */
record ExportRow(
    Member member, Profile profile, @Nullable String township, @Nullable String place) {}
