package cn.tongxin.assessment.briefing;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Map;

/**
 * A briefing in the words of one language. It holds nothing but what follows from records, so the
 * same records make the same one on whatever day.
 *
 * @param place what it is called, or its code
 * @param summary it in one sentence
 * @param heads what stands above columns and below pictures
 */
record Briefing(
    AreaCode area,
    String period,
    String language,
    String place,
    String title,
    String summary,
    Map<String, String> heads,
    List<BriefingSection> sections) {}
