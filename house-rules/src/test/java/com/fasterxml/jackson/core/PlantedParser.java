package com.fasterxml.jackson.core;

/** Stands for Jackson 2, which is not even on the class path, so that its use can be planted. */
public class PlantedParser {}
