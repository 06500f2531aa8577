/**
 * What a service answers for, as OpenAPI 3.1, read from its code and held against a frozen file.
 */
@NullMarked
package cn.tongxin.serving.openapi;

import org.jspecify.annotations.NullMarked;
