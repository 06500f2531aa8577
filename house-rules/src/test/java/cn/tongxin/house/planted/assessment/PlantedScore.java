package cn.tongxin.house.planted.assessment;

record PlantedScore(String memberRef, int riskLevel, double ranking, String officer) {}
