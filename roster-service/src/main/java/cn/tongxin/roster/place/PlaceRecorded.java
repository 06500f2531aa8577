package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;

/** A place was entered or renamed. */
record PlaceRecorded(AreaCode code, String name, Level level) {}
