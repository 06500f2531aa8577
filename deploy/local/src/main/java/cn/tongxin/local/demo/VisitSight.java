package cn.tongxin.local.demo;

import cn.tongxin.local.platform.UserError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whether a visit of the story can be planned. */
record VisitSight(Api api, String officer, UUID visit, LocalDate today) {
  private static final int NOT_FOUND = 404;

  Expected planAccepted(UUID member) {
    byte[] plan =
        api.bytes(
            Map.of(
                "memberRef", member.toString(),
                "purpose", "ROUTINE",
                "plannedOn", today.toString(),
                "officers", List.of(officer)));
    Request request = Request.json(officer, "PUT", "/visits/" + visit, plan);
    return new Expected(
        "activity-service accepts a visit to the new member",
        () -> {
          Answer answer = api.ask(request);
          if (!answer.ok() && answer.status() != NOT_FOUND) {
            throw new UserError(Refusal.words(request, answer));
          }
          return answer.ok()
              ? Optional.of(
                  "activity-service      knows the member: visit %s is planned".formatted(visit))
              : Optional.empty();
        });
  }
}
