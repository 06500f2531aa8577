package cn.tongxin.serving.openapi;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.media.Schema;
import java.nio.file.Path;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

/** Has a service describe itself. */
@TestConfiguration(proxyBeanMethods = false)
class OpenApiConfiguration {

  @Bean
  Javadoc javadoc() {
    return new Javadoc(
        Sources.comments(Path.of("src/main/java"), Path.of("../serving/src/main/java")));
  }

  @Bean
  ModelConverter recordSchemas(Javadoc javadoc) {
    String place = javadoc.getFirstSentence(javadoc.getClassJavadoc(AreaCode.class));
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class)
        .replaceWithSchema(AreaCode.class, Frame.areaCode(place))
        .replaceWithSchema(JsonNode.class, new Schema<>())
        .replaceWithSchema(SseEmitter.class, Frame.typed("string"))
        .replaceWithSchema(ProblemDetail.class, Refusal.DOCUMENT);
    return new RecordSchemas(javadoc);
  }

  @Bean
  OperationCustomizer operations(Javadoc javadoc) {
    return new Operations(javadoc);
  }

  @Bean
  OpenApiCustomizer frame(@Value("${spring.application.name}") String service) {
    return new Frame(service);
  }
}
