package cn.tongxin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.score.ReadTypes;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.serving.RunningService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContractTest {

  @Test
  void theServiceReadsJustWhatItsExpectationsSay() {
    Map<String, Set<String>> read = new TreeMap<>();
    ReadTypes.all().forEach(types -> add(Contracts.shapes(types), read));
    add(Contracts.shapes(cn.tongxin.assessment.receipt.ReadTypes.handovers()), read);
    Map<String, Set<String>> expected = new TreeMap<>();
    add(Contracts.expectations("assessment-service"), expected);

    assertThat(read).isEqualTo(expected);
  }

  /** Several listeners may read one event, each what it needs. */
  private static void add(Map<String, List<String>> some, Map<String, Set<String>> all) {
    some.forEach((type, fields) -> all.computeIfAbsent(type, _ -> new TreeSet<>()).addAll(fields));
  }

  @Test
  void everyFrozenExampleStillReads() {
    ReadTypes.all().forEach(RunningService::readExamples);
    RunningService.readExamples(cn.tongxin.assessment.receipt.ReadTypes.handovers());
  }
}
