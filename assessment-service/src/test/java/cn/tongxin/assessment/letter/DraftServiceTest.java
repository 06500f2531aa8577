package cn.tongxin.assessment.letter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class DraftServiceTest {
  private static final AreaCode TOWNSHIP = new AreaCode("410225105");
  private static final Scope COUNTY = Scope.of(TOWNSHIP.upTo(6));

  private final TestStore kind;
  private EmptyStore store;
  private MongoLetters letters;
  private DraftService drafts;

  DraftServiceTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    letters =
        new MongoLetters(
            store.database(), store.relay(), store.encoder(), java.time.Clock.systemUTC());
    drafts = new DraftService(letters);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private UUID letter(String area, String accountable, boolean signed) {
    UUID id = UUID.randomUUID();
    var content =
        new Letter.Content(
            UUID.randomUUID(), 2026, new AreaCode(area), accountable, List.of(), null);
    Letter letter = Letter.draft(id, content);
    assertThat(!signed || letter.sign("boss")).isTrue();
    letters.save(COUNTY, letter);
    return id;
  }

  private String accountable(UUID letter) {
    return letters.byId(COUNTY, letter).orElseThrow().snapshot().content().accountable();
  }

  @Test
  void draftsChangeHandsAndNothingElse() {
    UUID draft = letter("410225105", "gone", false);
    UUID village = letter("410225105201", "gone", false);
    UUID signed = letter("410225105202", "gone", true);
    UUID others = letter("410225105203", "somebody", false);
    UUID elsewhere = letter("410225106", "gone", false);

    assertThat(drafts.handOver(TOWNSHIP, "gone", "come")).isEqualTo(2);

    assertThat(List.of(accountable(draft), accountable(village))).containsOnly("come");
    assertThat(List.of(accountable(signed), accountable(elsewhere))).containsOnly("gone");
    assertThat(accountable(others)).isEqualTo("somebody");
    assertThat(drafts.handOver(TOWNSHIP, "gone", "come")).isZero();
  }
}
