/** Checks the access ledger from outside the service that writes it. */
@NullMarked
package cn.tongxin.local.audit;

import org.jspecify.annotations.NullMarked;
