package cn.tongxin.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Owns reminders and the inbox. */
@SpringBootApplication
@EnableScheduling
public class NotificationService {

  /** Starts the service; its settings come from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(NotificationService.class, args);
  }
}
