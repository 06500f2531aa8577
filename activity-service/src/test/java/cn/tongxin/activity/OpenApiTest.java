package cn.tongxin.activity;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.openapi.Described;
import cn.tongxin.serving.openapi.FrozenOpenApi;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@Described
@Import(StandIns.class)
class OpenApiTest {
  private static final FrozenOpenApi FROZEN = new FrozenOpenApi("activity-service");

  @Test
  void theFrozenDocumentIsWhatTheServiceDoes(@LocalServerPort int port) {
    FROZEN.mustBeWhatTheServiceDoes(new TestHttp(port), StandIns.OFFICER);
  }

  @Test
  void itIsAnsweredToWhoeverIsSignedIn(@LocalServerPort int port) {
    FROZEN.mustBeAnswered(new TestHttp(port), StandIns.AUDITOR);
  }

  /** A batch reads each item for itself, so its type does not say what is in one. */
  @TestConfiguration
  static class Batches {
    @Bean
    OpenApiCustomizer itemsAreCompletions() {
      Schema<?> id = new ObjectSchema().addProperty("id", new UUIDSchema()).addRequiredItem("id");
      Schema<?> completion = new Schema<>().$ref("#/components/schemas/CompletionBody");
      Schema<?> item = new Schema<>().addAllOfItem(id).addAllOfItem(completion);
      return api -> visits(api).setItems(item);
    }

    private static Schema<?> visits(OpenAPI api) {
      Schema<?> body = api.getComponents().getSchemas().get("BatchBody");
      return (Schema<?>) body.getProperties().get("visits");
    }
  }
}
