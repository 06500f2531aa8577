package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place was entered or renamed.
 *
 * @param from the day from which it has this name; absent for the first one
 */
record PlaceRecorded(AreaCode code, String name, Level level, @Nullable LocalDate from) {}
