package cn.tongxin.activity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Owns visits and the needs heard in them. */
@SpringBootApplication
public class ActivityService {

  /** Starts the service; its settings come from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(ActivityService.class, args);
  }
}
