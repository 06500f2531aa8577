package cn.tongxin.notification.reminder;

import java.util.UUID;

/** A fact and the member whom it is about. */
record Told(UUID memberRef, Fact fact) {}
