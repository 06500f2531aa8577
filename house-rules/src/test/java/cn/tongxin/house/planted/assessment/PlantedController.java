package cn.tongxin.house.planted.assessment;

import org.springframework.web.bind.annotation.GetMapping;

class PlantedController {
  @GetMapping("/api/v1/scores/{memberRef}")
  void scoreOfAPerson() {}
}
