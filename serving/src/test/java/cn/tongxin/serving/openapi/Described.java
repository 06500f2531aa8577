package cn.tongxin.serving.openapi;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Runs a test against a whole service that also describes itself; the test brings stand-ins. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "spring.kafka.listener.auto-startup=false",
      "logging.level.root=WARN",
      "logging.level.org.apache.kafka=OFF",
      "springdoc.api-docs.enabled=true",
      "springdoc.api-docs.version=openapi_3_1",
      "springdoc.paths-to-match=/api/v1/**",
      "springdoc.default-produces-media-type=application/json",
      "springdoc.override-with-generic-response=false"
    })
@Import(OpenApiConfiguration.class)
public @interface Described {}
