package cn.tongxin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.score.ReadTypes;
import cn.tongxin.eventing.Contracts;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContractTest {

  @Test
  void theServiceReadsJustWhatItsExpectationsSay() {
    Map<String, java.util.List<String>> read = new TreeMap<>();
    ReadTypes.all().forEach(types -> read.putAll(Contracts.shapes(types)));
    read.putAll(Contracts.shapes(cn.tongxin.assessment.receipt.ReadTypes.handovers()));

    assertThat(read).isEqualTo(Contracts.expectations("assessment-service"));
  }

  @Test
  void everyFrozenExampleStillReads() {
    ReadTypes.all().forEach(Contracts::readExamples);
    Contracts.readExamples(cn.tongxin.assessment.receipt.ReadTypes.handovers());
  }
}
