package cn.tongxin.assessment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Owns schemes, letters, evidence and scores. */
@SpringBootApplication
public class AssessmentService {

  /** Starts the service; its settings come from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(AssessmentService.class, args);
  }
}
