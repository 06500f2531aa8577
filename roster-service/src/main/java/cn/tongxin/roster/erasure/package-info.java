/**
 * Erasure: nothing readable of a person is left in any service, and the person gets it in writing.
 */
@NullMarked
package cn.tongxin.roster.erasure;

import org.jspecify.annotations.NullMarked;
