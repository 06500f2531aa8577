package cn.tongxin.assessment.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.AtOnce;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Several who write the same rule at the same moment, each at an instance of its own. */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class RulesAtOnceTest {
  private static final UUID RULE = UUID.fromString("019368aa-0000-7000-8000-000000000003");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
  private static final AreaCode OFFICE = new AreaCode("410225105");
  private static final Actor LEADER =
      new Actor("leader-410225105", OFFICE, Set.of(Role.LEADER), Set.of());

  private final TestStore kind;
  private EmptyStore store;

  RulesAtOnceTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void ofManyChangesOfOneVersionOneIsKeptAndTheOthersAreToldSo() throws Exception {
    Rule entered = service().put(LEADER, RULE, null, saying("2026-12-01", "每月一次"));
    String read = "\"" + entered.snapshot().version() + "\"";

    List<Object> answers =
        AtOnce.all(
            IntStream.range(0, 6)
                .mapToObj(i -> putting(read, saying("2027-01-01", "每月" + (i + 2) + "次")))
                .toList());

    assertThat(answers).filteredOn(Rule.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Problem.class::isInstance).hasSize(5);
    assertThat(service().existing(LEADER, RULE).snapshot().versions()).hasSize(2);
  }

  @Test
  void theSameFromManyIsOneRule() throws Exception {
    RuleBody body = saying("2026-12-01", "每月一次");

    List<Object> answers =
        AtOnce.all(IntStream.range(0, 4).mapToObj(_ -> putting(null, body)).toList());

    assertThat(answers).hasOnlyElementsOfType(Rule.class);
    assertThat(service().existing(LEADER, RULE).snapshot().versions()).hasSize(1);
  }

  private Callable<Object> putting(@Nullable String read, RuleBody body) {
    return () -> service().put(LEADER, RULE, read, body);
  }

  private static RuleBody saying(String from, String text) {
    return new RuleBody(null, OFFICE, RuleKind.STUDY, LocalDate.parse(from), "学习制度", text);
  }

  private RuleService service() {
    return new RuleService(new MongoRules(store.database(), UUID::randomUUID), CLOCK);
  }
}
