/** What was done for and with an organisation in a year, each number with its records. */
@NullMarked
package cn.tongxin.activity.partner;

import org.jspecify.annotations.NullMarked;
