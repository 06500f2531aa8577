package cn.tongxin.assessment.letter;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.UUID;

/**
 * The part of a township's promises that one village takes over.
 *
 * @param id of the village's own letter
 */
record LetterPart(UUID id, AreaCode area, String accountable, List<Target> targets) {}
