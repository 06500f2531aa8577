package cn.tongxin.house.planted;

import org.springframework.stereotype.Component;

@Component
class PlantedDomain {}
