package cn.tongxin.local.demo;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * An effect that is to be seen.
 *
 * @param what in words, for the one who waits in vain
 * @param look answers what is there to tell once the effect is there
 */
record Expected(String what, Callable<Optional<String>> look) {}
