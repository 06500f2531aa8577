package cn.tongxin.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The issuer as a process. */
@SpringBootApplication(proxyBeanMethods = false)
public class IssuerApplication {

  /** Settings come from the environment: SERVER_PORT, TONGXIN_ISSUER_URI, TONGXIN_DATA_DIR. */
  public static void main(String[] args) {
    SpringApplication.run(IssuerApplication.class, args);
  }
}
