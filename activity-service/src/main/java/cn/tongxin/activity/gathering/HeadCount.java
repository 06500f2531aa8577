package cn.tongxin.activity.gathering;

/**
 * A number of people of one audience.
 *
 * @param people 0 or more
 */
record HeadCount(Audience audience, int people) {}
