package cn.tongxin.bench.floor;

import java.util.List;
import java.util.UUID;

/** The floor's one event. */
record VisitHappened(
    UUID visitId, UUID memberRef, String area, String visitedOn, List<String> officers) {}
