package cn.tongxin.notification;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.openapi.Described;
import cn.tongxin.serving.openapi.FrozenOpenApi;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@Described
@Import(StandIns.class)
class OpenApiTest {
  private static final FrozenOpenApi FROZEN = new FrozenOpenApi("notification-service");

  @Test
  void theFrozenDocumentIsWhatTheServiceDoes(@LocalServerPort int port) {
    FROZEN.mustBeWhatTheServiceDoes(new TestHttp(port), StandIns.OFFICER);
  }

  @Test
  void itIsAnsweredToWhoeverIsSignedIn(@LocalServerPort int port) {
    FROZEN.mustBeAnswered(new TestHttp(port), StandIns.AUDITOR);
  }
}
