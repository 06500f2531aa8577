package cn.tongxin.notification.reminder;

import java.util.UUID;

/** A fact and what it is about. */
record Told<F>(UUID about, F fact) {}
