package cn.tongxin.house.planted;

/** Public, and nobody's business. */
public class PlantedPublic {}
