package cn.tongxin.activity.visit;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.WholeService;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** Runs a test against the whole service, without Kafka; all such tests share one. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "spring.kafka.listener.auto-startup=false",
      "logging.level.root=WARN",
      "logging.level.org.apache.kafka=OFF"
    })
@Import(StandIns.class)
@ExtendWith(WholeService.class)
public @interface ActivityHttp {}
