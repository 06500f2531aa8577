package cn.tongxin.house.planted;

import cn.tongxin.serving.Scope;

class PlantedController {
  Scope everything() {
    return Scope.platform();
  }
}
