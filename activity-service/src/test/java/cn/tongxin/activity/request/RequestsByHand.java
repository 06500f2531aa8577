package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Requests that a test takes up. */
public final class RequestsByHand {
  private final ServiceRequests requests;
  private final RequestDeskService desk;

  public RequestsByHand(ApplicationContext context) {
    this.requests = context.getBean(ServiceRequests.class);
    this.desk = context.getBean(RequestDeskService.class);
  }

  /** A need that this officer heard at that moment; answers its id. */
  public UUID heard(String officer, String at) {
    ServiceRequest request =
        new ServiceRequest(
            UUID.randomUUID(),
            NeedKind.APPEAL,
            ServiceRequest.Channel.VISIT,
            new AreaCode("410225105201"),
            "x",
            null,
            null,
            Instant.parse(at),
            officer);
    requests.record(request);
    desk.follow(List.of(request));
    return request.id();
  }
}
