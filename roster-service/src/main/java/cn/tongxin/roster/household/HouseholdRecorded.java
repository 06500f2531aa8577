package cn.tongxin.roster.household;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.UUID;

/** What others are told of a household: the whole of it, never a name or an address. */
record HouseholdRecorded(UUID householdId, AreaCode area, String cadre, List<UUID> memberRefs) {}
