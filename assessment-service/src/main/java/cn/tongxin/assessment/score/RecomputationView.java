package cn.tongxin.assessment.score;

/** Two computations of one score. */
record RecomputationView(Score before, Score after, boolean equal) {}
