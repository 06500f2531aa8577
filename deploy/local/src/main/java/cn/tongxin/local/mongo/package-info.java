/**
 * mongo-java-server with two extensions: filters narrow by an index, and answers follow the commit.
 */
@NullMarked
package cn.tongxin.local.mongo;

import org.jspecify.annotations.NullMarked;
