package cn.tongxin.house.planted.unmarked;

class Planted {}
