package cn.tongxin.roster.member;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the master key once, when the service starts: without it nothing here can be kept. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

  @Bean
  MasterKey masterKey(@Value("${tongxin.master-key-file}") String file) {
    return MasterKey.in(Path.of(file));
  }

  @Bean
  Vault vault(MasterKey master) {
    return new Vault(master);
  }

  @Bean
  Wishes wishes(Vault vault) {
    return new Wishes(vault);
  }
}
