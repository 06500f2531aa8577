@NullMarked
package cn.tongxin.issuer;

import org.jspecify.annotations.NullMarked;
