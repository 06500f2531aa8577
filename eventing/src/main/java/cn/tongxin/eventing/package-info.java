/**
 * Facts on their way from the document that holds them to the services that need them: outbox,
 * relay, envelope, duplicate guard, listener defaults. No domain word, no web or security type.
 */
@NullMarked
package cn.tongxin.eventing;

import org.jspecify.annotations.NullMarked;
