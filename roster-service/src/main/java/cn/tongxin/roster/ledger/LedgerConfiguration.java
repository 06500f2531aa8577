package cn.tongxin.roster.ledger;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the access ledger. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
  private static final Logger log = LoggerFactory.getLogger(LedgerConfiguration.class);

  @Bean
  Anchors anchors(@Value("${tongxin.ledger-anchors}") String file) {
    if (file.isBlank()) {
      log.atWarn().log("TONGXIN_LEDGER_ANCHORS names no file: a cut-off ledger would not be found");
      return (_, _, _) -> {};
    }
    return new AnchorFile(Path.of(file));
  }
}
