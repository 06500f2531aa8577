package cn.tongxin.roster.intake;

import cn.tongxin.serving.AreaCode;

/** What a row says of a place. */
record PlaceRow(int row, AreaCode code, String name) {}
