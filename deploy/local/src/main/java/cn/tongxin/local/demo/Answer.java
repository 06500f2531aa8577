package cn.tongxin.local.demo;

import tools.jackson.databind.JsonNode;

/**
 * What the gateway answered, and when.
 *
 * @param body JSON, or a missing node where there was none
 * @param at {@link System#nanoTime()} when the answer had arrived
 * @param millis how long it took
 */
record Answer(int status, JsonNode body, long at, double millis) {

  boolean ok() {
    return status >= 200 && status < 300;
  }

  boolean isBusy() {
    return status == 429;
  }
}
