package cn.tongxin.assessment.letter;

import cn.tongxin.eventing.ConcurrentChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Makes the letters of the parts that a letter was taken into; any step may be done again. */
@Service
final class PartingService {
  private static final Logger log = LoggerFactory.getLogger(PartingService.class);

  private final MongoLetters letters;

  PartingService(MongoLetters letters) {
    this.letters = letters;
  }

  void goOn(LetterDocument claimed) {
    Letter.Snapshot whole = claimed.snapshot();
    whole.parts().forEach(part -> make(whole, part));
    letters.parted(claimed);
  }

  private void make(Letter.Snapshot whole, LetterPart part) {
    Letter.Content c = whole.content();
    Letter.Content content =
        new Letter.Content(
            c.schemeId(), c.year(), part.area(), part.accountable(), part.targets(), whole.id());
    try {
      letters.draftPart(part.id(), content);
    } catch (ConcurrentChange taken) {
      log.atWarn()
          .addKeyValue("letter", part.id())
          .log("the place of a part has another letter by now");
    }
  }
}
