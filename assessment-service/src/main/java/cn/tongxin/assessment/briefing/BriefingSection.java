package cn.tongxin.assessment.briefing;

import java.util.List;

/** A part of a briefing: a sentence and the figures it rests on. */
record BriefingSection(String title, String words, List<BriefingFigure> figures) {}
