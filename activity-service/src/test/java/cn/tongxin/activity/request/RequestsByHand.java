package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Requests that a test takes up. */
public final class RequestsByHand {
  private final RequestService requests;
  private final RequestDeskService desk;

  public RequestsByHand(ApplicationContext context) {
    this.requests = context.getBean(RequestService.class);
    this.desk = context.getBean(RequestDeskService.class);
  }

  /** A need that this officer heard at that moment; answers its id. */
  public UUID heard(String officer, String at) {
    UUID id = UUID.randomUUID();
    requests.heard(id, SampleRequest.intake(NeedKind.APPEAL, "x", at), officer);
    desk.follow(Set.of(officer));
    return id;
  }
}
