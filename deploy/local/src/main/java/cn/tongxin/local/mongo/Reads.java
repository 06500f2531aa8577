package cn.tongxin.local.mongo;

import java.util.concurrent.atomic.LongAdder;

/**
 * What a server has read so far, for tests of indexes.
 *
 * @param examined documents that were held against a filter
 * @param walked entries of indexes that were gone through to find them
 */
record Reads(LongAdder examined, LongAdder walked) {

  static Reads none() {
    return new Reads(new LongAdder(), new LongAdder());
  }
}
