package cn.tongxin.house.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

class PlantedZone {
  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneId.of("Asia/Urumqi"));
  }
}
