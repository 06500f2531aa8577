@NullMarked
package cn.tongxin.local.kafka;

import org.jspecify.annotations.NullMarked;
