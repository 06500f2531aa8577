package cn.tongxin.assessment.budget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BudgetWireTest {
  private static final LineKey LINE = new LineKey(new AreaCode("410225105"), 2026, "CARE-01");

  @Test
  void overspendingAndItsEndSendTheFrozenExamples() throws Exception {
    try (TestStore store = TestStore.embedded();
        Sent sent = Sent.acknowledged()) {
      var encoder = Sent.encoder(JsonMapper.builder().build());
      var budgets = new MongoBudgets(store.database(), sent.relay(), encoder);
      BudgetLine line = BudgetLine.unknown(LINE);
      line.approve("Care", 100_000, LocalDate.of(2026, 1, 1));
      line.count(new DaySum(LocalDate.of(2026, 5, 3), 120_050, 0, 1));
      BudgetLine overspent = budgets.save(Scope.platform(), line).line();
      overspent.approve("Care", 150_000, LocalDate.of(2026, 6, 1));
      budgets.save(Scope.platform(), overspent);

      for (String type : List.of("budget-overspent", "budget-covered")) {
        String full = "cn.tongxin.assessment." + type + ".v1";
        String payload = new String(sent.records().get(sent.types().indexOf(full)).value(), UTF_8);
        assertThat(Contracts.violations(full, payload)).isEmpty();
        assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(full)));
      }
      assertThat(sent.records()).allMatch(it -> it.key().equals("410225105|2026|CARE-01"));
    }
  }
}
