package cn.tongxin.house.planted;

class PlantedImpl {}
