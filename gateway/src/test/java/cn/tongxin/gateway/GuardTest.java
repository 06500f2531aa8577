package cn.tongxin.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
class GuardTest {
  @Autowired private Refusals refusals;

  private static ServerRequest request() {
    var request = new MockHttpServletRequest("GET", "/api/v1/visits");
    request.setUserPrincipal(() -> "officer-410225105");
    return ServerRequest.create(request, java.util.List.of());
  }

  @Test
  void silenceIsAGatewayTimeOut() throws Exception {
    var guard = new Guard(Neighbour.ACTIVITY, refusals);
    ServerResponse answer =
        guard.filter(
            request(),
            _ -> {
              throw new SocketTimeoutException();
            });
    assertThat(answer.statusCode().value()).isEqualTo(504);
    assertThat(answer.headers().getFirst("Retry-After")).isNotNull();
    assertThat(guard.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
  }

  @Test
  void aCallerWhoGoesAwayIsNoFaultOfTheService() {
    var guard = new Guard(Neighbour.ACTIVITY, refusals);
    assertThatThrownBy(
            () ->
                guard.filter(
                    request(),
                    _ -> {
                      throw new CallerGone(new IOException("reset"));
                    }))
        .isInstanceOf(CallerGone.class);
    assertThat(guard.breaker().getMetrics().getNumberOfBufferedCalls()).isZero();
  }

  @Test
  void twoRoutesDoNotShareABucket() throws Exception {
    var shares = new FairShare(2, new FrozenTime(), refusals);
    assertThat(ask(shares, "visits", 3)).isEqualTo(429);
    assertThat(ask(shares, "members", 2)).isEqualTo(200);
  }

  private static int ask(FairShare shares, String route, int times) throws Exception {
    int last = 0;
    for (int i = 0; i < times; i++) {
      last =
          shares.of(route).filter(request(), _ -> ServerResponse.ok().build()).statusCode().value();
    }
    return last;
  }

  /** Nothing is ever filled anew. */
  private static final class FrozenTime implements io.github.bucket4j.TimeMeter {
    @Override
    public long currentTimeNanos() {
      return 1;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
