package cn.tongxin.roster;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts roster-service. */
@SpringBootApplication
public class RosterService {

  /** Runs until it is stopped. */
  public static void main(String[] arguments) {
    SpringApplication.run(RosterService.class, arguments);
  }

  RosterService() {}
}
