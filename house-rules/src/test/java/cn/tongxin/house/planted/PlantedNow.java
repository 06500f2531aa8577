package cn.tongxin.house.planted;

import java.time.Instant;

class PlantedNow {
  Instant when() {
    return Instant.now();
  }
}
