package cn.tongxin.roster.member;

import cn.tongxin.eventing.Relay;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the master key once, when the service starts: without it nothing here can be kept. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

  @Bean
  MasterKeyService masterKey(@Value("${tongxin.master-key-file}") String file) {
    return MasterKeyService.in(Path.of(file));
  }

  @Bean
  VaultService vault(MasterKeyService master) {
    return new VaultService(master);
  }

  @Bean
  SealService seals(MasterKeyService master) {
    return new SealService(master);
  }

  @Bean
  Notices notices() {
    return new Notices();
  }

  @Bean
  BulkWork bulkWork(Relay relay) {
    return new BulkWork(relay);
  }

  @Bean
  Wishes wishes(VaultService vault) {
    return new Wishes(vault);
  }
}
