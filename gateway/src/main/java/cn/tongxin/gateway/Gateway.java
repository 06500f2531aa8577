package cn.tongxin.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The one door to the platform. */
@SpringBootApplication
@EnableConfigurationProperties(GatewaySettings.class)
public class Gateway {

  /** Starts the gateway. */
  public static void main(String[] args) {
    SpringApplication.run(Gateway.class, args);
  }
}
