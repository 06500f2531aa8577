package cn.tongxin.house.planted;

import com.fasterxml.jackson.core.PlantedParser;

class PlantedJackson {
  Class<?> uses() {
    return PlantedParser.class;
  }
}
