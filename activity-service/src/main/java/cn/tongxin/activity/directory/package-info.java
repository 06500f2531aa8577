/**
 * This service's copy of who works where: offices, organisations and their people, without names.
 */
@NullMarked
package cn.tongxin.activity.directory;

import org.jspecify.annotations.NullMarked;
