package cn.tongxin.assessment.score;

import cn.tongxin.assessment.file.Files;
import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Carries closings and openings out. Every step may be done again, so whichever instance comes next
 * goes on where one died; until all is fixed, nothing is closed for anybody who asks.
 */
@Service
final class ClosingService {
  private final MongoClosings closings;
  private final Tallies tallies;
  private final SignedLetters letters;
  private final Scorekeeper scorekeeper;
  private final Scores scores;
  private final Files files;

  ClosingService(
      MongoClosings closings,
      Tallies tallies,
      SignedLetters letters,
      Scorekeeper scorekeeper,
      Scores scores,
      Files files) {
    this.closings = closings;
    this.tallies = tallies;
    this.letters = letters;
    this.scorekeeper = scorekeeper;
    this.scores = scores;
    this.files = files;
  }

  void goOn(ClosingDocument claimed) {
    switch (claimed.stage()) {
      case CLOSING -> close(claimed);
      case REOPENING -> open(claimed);
      case OPEN, CLOSED -> throw new IllegalStateException("nothing is to be done");
    }
  }

  private void close(ClosingDocument claimed) {
    Closing closing = claimed.closing();
    tallies.freeze(closing.county(), closing.year(), closing.mark());
    List<SignedLetter> signed = signed(closing);
    // Also of one that was signed a moment ago.
    scorekeeper.refresh(signed);
    scorekeeper.close(signed, closing.mark());
    closings.finish(claimed, closing.closed(seal(closing, signed)));
    // Whoever signed in between did not find it done.
    if (closings.inForce(closing.county(), closing.year()).contains(closing.mark())) {
      scorekeeper.close(signed(closing), closing.mark());
    }
  }

  private Closing.Seal seal(Closing closing, List<SignedLetter> signed) {
    Snapshot snapshot =
        Snapshot.of(closing, signed.stream().map(letter -> entry(closing, letter)).toList());
    String digest = snapshot.digest();
    try (var bytes = new ByteArrayInputStream(snapshot.bytes())) {
      return new Closing.Seal(digest, files.save(key(digest), bytes), snapshot.letters());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Snapshot.Entry entry(Closing closing, SignedLetter letter) {
    Score fixed =
        scores
            .byLetter(Scope.of(closing.county()), letter.id())
            .flatMap(published -> published.of(closing.period()))
            .orElseThrow(() -> new IllegalStateException("a letter has no score"));
    return new Snapshot.Entry(letter, fixed);
  }

  private void open(ClosingDocument claimed) {
    Closing closing = claimed.closing();
    Closing.Reopening order = Objects.requireNonNull(closing.rounds().getLast().reopening());
    ClosingMark mark = closing.mark();
    tallies.thaw(
        closing.county(),
        closing.year(),
        new Tallies.Reopened(mark.period(), mark.number(), order.at()));
    scorekeeper.reopen(signed(closing), mark);
    closings.finish(claimed, closing.opened());
  }

  private List<SignedLetter> signed(Closing closing) {
    AreaCode county = closing.county();
    return letters.ofYear(Scope.of(county), closing.year());
  }

  /** Where the snapshot with this digest is kept. */
  static String key(String digest) {
    return "snapshot:" + digest;
  }
}
