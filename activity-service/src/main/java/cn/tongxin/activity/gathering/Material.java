package cn.tongxin.activity.gathering;

import org.jspecify.annotations.Nullable;

/**
 * What is handed out or read.
 *
 * @param link where it is found
 */
record Material(String title, @Nullable String link) {}
