/** A demo OIDC issuer: one client for each demo user, tokens by client credentials. */
@NullMarked
package cn.tongxin.issuer;

import org.jspecify.annotations.NullMarked;
