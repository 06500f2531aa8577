/**
 * What every service does with a request before and after its own rules: who asks, within which
 * places, how much at once, how an answer is paged and how a refusal is worded. No rule of the
 * domain is here.
 */
@NullMarked
package cn.tongxin.serving;

import org.jspecify.annotations.NullMarked;
