package cn.tongxin.house.planted.util;

class Planted {}
