@org.jspecify.annotations.NullMarked
package cn.tongxin.analytics;
