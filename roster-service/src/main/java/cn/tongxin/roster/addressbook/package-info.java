/** The address book of people who can lead others to income, and agreed to stand in it. */
@NullMarked
package cn.tongxin.roster.addressbook;

import org.jspecify.annotations.NullMarked;
