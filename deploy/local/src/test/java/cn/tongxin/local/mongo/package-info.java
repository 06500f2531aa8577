@NullMarked
package cn.tongxin.local.mongo;

import org.jspecify.annotations.NullMarked;
