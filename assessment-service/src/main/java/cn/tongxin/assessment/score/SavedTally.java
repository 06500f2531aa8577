package cn.tongxin.assessment.score;

import java.util.List;
import java.util.UUID;

/**
 * A tally as it is to be stored.
 *
 * @param counted the evidence that this version counted, to be stored after it
 */
record SavedTally(TallyDocument document, List<EvidenceDocument> counted) {

  static SavedTally of(Tally tally, UUID writer) {
    TallyDocument document = TallyDocument.of(tally, writer);
    return new SavedTally(
        document,
        tally.changed().stream()
            .map(
                state ->
                    EvidenceDocument.of(tally, document.version(), state, tally.isRemarked(state)))
            .toList());
  }

  /** One that was stored, perhaps by somebody who did not come to store its evidence. */
  static SavedTally again(TallyDocument document) {
    return new SavedTally(document, document.counted());
  }

  String id() {
    return document.id();
  }
}
